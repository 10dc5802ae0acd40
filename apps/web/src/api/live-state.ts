import { listeners } from '../components/listeners.ts';

/** How the page hears of changes. Instants of the browser's clock, in milliseconds since 1970. */
export type LiveState =
  /** Not yet, or nobody looks at the page. */
  | { readonly kind: 'off' }
  /** `at`: of the last sign of life. */
  | { readonly kind: 'live'; readonly at: number }
  /** Nothing was heard since then, and asking again came to nothing. */
  | { readonly kind: 'lost'; readonly since: number }
  /** The server has no place left: the page asks now and then. */
  | { readonly kind: 'refused' };

const told = listeners();
let state: LiveState = { kind: 'off' };
let again: () => void = () => undefined;

/** Told by whoever listens (`listen.ts`), shown by the top bar and the band: one truth for both. */
export const live = {
  state: (): LiveState => state,
  subscribe: told.subscribe,
  set: (next: LiveState): void => {
    state = next;
    told.tell();
  },
  /** How it is asked again now, not after the pause. */
  askedAgainBy: (how: () => void): void => {
    again = how;
  },
  retry: (): void => again(),
};
