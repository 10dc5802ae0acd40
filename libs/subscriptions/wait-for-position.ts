import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Position } from '#event-store/recorded-event';
import { readCursor } from './cursor.ts';

const POLL_MS = 10;
/** Longest wait of a query for its own write. Longer: requests pile up behind a projector that stands still. */
const LONGEST_WAIT_MS = 5_000;

/** Waits until a reader has reached a position; false when it has not within the time (default 5 s). */
export async function waitForPosition(
  pool: Pool,
  wait: { readonly reader: string; readonly position: Position; readonly withinMs?: number },
): Promise<boolean> {
  const end = performance.now() + (wait.withinMs ?? LONGEST_WAIT_MS);
  for (;;) {
    const cursor = await readCursor(pool, { reader: wait.reader });
    if (cursor !== undefined && cursor >= wait.position) return true;
    if (performance.now() >= end) return false;
    await sleep(POLL_MS);
  }
}
