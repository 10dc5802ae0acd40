import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import { isAborted } from '#subscriptions/is-aborted';

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
      await worker.close().catch(failed);
      await sleep(retryAfterMs, undefined, { signal: closing.signal }).catch(() => undefined);
      if (isAborted(closing.signal)) return;
      worker = make();
    }
  })();
  return {
    async close() {
      closing.abort();
      await worker.close();
      await working;
    },
  };
}
