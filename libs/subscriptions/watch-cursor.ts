import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Position } from '#event-store/recorded-event';
import { readCursor } from './cursor.ts';

/** Between two looks at the cursor, however many watch it. Smaller: load on the database; larger: a change is seen that much later. */
const POLL_MS = 500;

/** What is waited for: the cursor being another than `than`, or the time being over. */
interface Watched {
  readonly than: Position | undefined;
  readonly withinMs: number;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

interface Waiter {
  readonly than: Position | undefined;
  readonly until: number;
  readonly settle: (cursor: Position | undefined) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Watches the cursor of a reader for as long as somebody wants to know where it is: one poll serves them all. The reader
 * may run in another process: the cursor is the one thing that it tells.
 */
export class CursorWatch {
  private readonly waiters = new Set<Waiter>();
  private isPolling = false;

  constructor(
    private readonly of: { readonly pool: Pool; readonly reader: string; readonly pollMs?: number },
  ) {}

  /** Where the cursor stands once it moved, or when the time is over. @throws the signal's reason; what the database throws */
  async next({ than, withinMs, signal }: Watched): Promise<Position | undefined> {
    signal.throwIfAborted();
    const { promise, resolve: settle, reject: fail } = withResolvers<Position | undefined>();
    const waiter: Waiter = { than, until: performance.now() + withinMs, settle, fail };
    const onAbort = (): void => fail(signal.reason);
    signal.addEventListener('abort', onAbort);
    this.waiters.add(waiter);
    if (!this.isPolling) void this.poll();
    try {
      return await promise;
    } finally {
      this.waiters.delete(waiter);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** The pause comes after every look, so that somebody who waits again at once does not look without end. */
  private async poll(): Promise<void> {
    const { pool, reader, pollMs = POLL_MS } = this.of;
    this.isPolling = true;
    try {
      while (this.waiters.size > 0) {
        const cursor = await readCursor(pool, { reader });
        for (const { than, until, settle } of this.waiters)
          if (cursor !== than || performance.now() >= until) settle(cursor);
        await sleep(pollMs, undefined, { ref: false });
      }
    } catch (error) {
      for (const { fail } of this.waiters) fail(error);
    } finally {
      this.isPolling = false;
    }
  }
}

/** Promise.withResolvers of Node 22. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}
