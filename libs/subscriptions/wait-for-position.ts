import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Position } from '#event-store/recorded-event';
import { readCursor } from './cursor.ts';

/** Between two looks at a cursor, however many wait for it. Smaller: load; larger: each reads its own write that much later. */
const POLL_MS = 10;
/** Longest wait of a query for its own write. Longer: requests pile up behind a projector that stands still. */
const LONGEST_WAIT_MS = 5_000;

interface Waiter {
  readonly position: Position;
  readonly until: number;
  readonly settle: (reached: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** Who waits, by the database and the reader that they wait for: one poll serves them all. */
const waiting = new WeakMap<Pool, Map<string, Set<Waiter>>>();

/** Waits until a reader has reached a position; false when it has not within the time (default 5 s). */
export function waitForPosition(
  pool: Pool,
  wait: { readonly reader: string; readonly position: Position; readonly withinMs?: number },
): Promise<boolean> {
  const { reader, position, withinMs = LONGEST_WAIT_MS } = wait;
  const readers = waiting.get(pool) ?? new Map<string, Set<Waiter>>();
  waiting.set(pool, readers);
  const beside = readers.get(reader);
  const waiters = beside ?? new Set<Waiter>();
  readers.set(reader, waiters);
  return new Promise((settle, fail) => {
    waiters.add({ position, until: performance.now() + withinMs, settle, fail });
    if (beside === undefined) void poll(pool, reader, readers);
  });
}

/** Looks at the cursor for as long as somebody waits for it. */
async function poll(pool: Pool, reader: string, readers: Map<string, Set<Waiter>>): Promise<void> {
  const waiters = readers.get(reader) ?? new Set();
  try {
    for (;;) {
      answer(waiters, await readCursor(pool, { reader }));
      if (waiters.size === 0) break;
      await sleep(POLL_MS);
    }
  } catch (error) {
    for (const { fail } of waiters) fail(error);
  }
  // In one step with the last look: whoever comes next begins a poll of its own.
  readers.delete(reader);
}

function answer(waiters: Set<Waiter>, cursor: Position | undefined): void {
  for (const waiter of waiters) {
    const reached = cursor !== undefined && cursor >= waiter.position;
    if (!reached && performance.now() < waiter.until) continue;
    waiters.delete(waiter);
    waiter.settle(reached);
  }
}
