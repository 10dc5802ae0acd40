import { useSyncExternalStore } from 'react';

/** Below it there is a bottom bar and one column, as the sheets have it. */
const NARROW = window.matchMedia('(max-width: 640px)');

function onChange(changed: () => void): () => void {
  NARROW.addEventListener('change', changed);
  return () => NARROW.removeEventListener('change', changed);
}

/** Whether the window is as narrow as a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(onChange, () => NARROW.matches);
