import { listeners } from '../components/listeners.ts';

const told = listeners();
/** How far the program's clock is ahead of the browser's; as that until it is told. */
let aheadMs = 0;

/** The time of the program's log: that of the browser but for a demo, which stands on a day of its own. */
export const programClock = {
  /** Told by every answer that says when it is. */
  tell: (now: string): void => {
    aheadMs = Date.parse(now) - Date.now();
    told.tell();
  },
  /** An instant of the browser's clock (milliseconds since 1970), as the program's has it: ISO. */
  at: (ms: number): string => new Date(ms + aheadMs).toISOString(),
  now: (): string => programClock.at(Date.now()),
  subscribe: told.subscribe,
};
