import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'bullmq';

/**
 * So long a worker may take to close. Smaller: a mail under way is cut off, and goes out again by its claim. Larger: a
 * frozen Redis holds up the end of the program.
 */
const CLOSE_WITHIN_MS = 10_000;

/** What we need of BullMQ's worker; made with `autorun: false`. */
type RunnableWorker = Pick<Worker, 'waitUntilReady' | 'run' | 'close'>;

/**
 * Keeps a worker working until `close`. BullMQ's own mends broken links, but one that breaks while the worker starts ends
 * it for good: it goes on asking a connection that will never be. Another one then takes its place after `retryAfterMs`.
 */
export function lastingWorker(
  make: () => RunnableWorker,
  { retryAfterMs, failed }: { readonly retryAfterMs: number; readonly failed: (error: unknown) => void },
): { close(): Promise<void> } {
  const closing = new AbortController();
  const closed = once(closing.signal, 'abort');
  let worker = make();
  const working = (async (): Promise<void> => {
    for (;;) {
      await Promise.race([worker.waitUntilReady().then(() => worker.run()), closed]).catch(failed);
      if (closing.signal.aborted) return;
      await closeWithin(worker).catch(failed);
      await sleep(retryAfterMs, undefined, { signal: closing.signal }).catch(() => undefined);
      if (isAborted(closing.signal)) return;
      worker = make();
    }
  })();
  return {
    async close() {
      closing.abort();
      await closeWithin(worker);
      await working;
    },
  };
}

/** Lets jobs under way end. Without Redis a worker's goodbye never comes: its links are cut by whoever gave them. */
async function closeWithin(worker: RunnableWorker): Promise<void> {
  const bound = new AbortController();
  const tooLong = sleep(CLOSE_WITHIN_MS, 'too long', { signal: bound.signal }).catch(() => undefined);
  const goodbye = worker.close();
  goodbye.catch(() => undefined); // the cut links end it with an error, when nobody waits for it any more
  await Promise.race([goodbye, tooLong]).finally(() => bound.abort());
}

/** A function, so that the compiler does not remember what the signal was before the wait. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
