import { useSyncExternalStore } from 'react';
import { live, type LiveState } from '../../api/live-state.ts';

/** How the page hears of changes: one truth for the top bar and the band. */
export const useLiveState = (): LiveState => useSyncExternalStore(live.subscribe, live.state);
