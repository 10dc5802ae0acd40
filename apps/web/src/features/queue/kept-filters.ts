import { queueSearch, type QueueSearch } from './queue-search.ts';

/** Where filters are kept on this machine. */
const KEPT = 'lotrinh.queue.filters';

export type Saved = Readonly<Record<string, QueueSearch>>;

/** What was kept; nothing where it cannot be read. */
export function readSaved(): Saved {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, Record<string, unknown>>;
    return Object.fromEntries(Object.entries(kept).map(([name, search]) => [name, queueSearch(search)]));
  } catch {
    return {}; // not ours, or cut short: nothing was saved
  }
}

/** Whether both ask for the same. */
const isSame = (one: QueueSearch, other: QueueSearch): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** The name under which this is kept. */
export const nameIn = (saved: Saved, chosen: QueueSearch): string | undefined =>
  Object.keys(saved).find((name) => isSame(saved[name] ?? {}, chosen));

export const keepSaved = (saved: Saved): void => localStorage.setItem(KEPT, JSON.stringify(saved));
