import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does `work` at once and then `everyMs` after it ended, until the signal; a failure is told and the next turn comes
 * as if it had not been. Resolves when the last turn has ended.
 */
export async function repeating(
  work: () => Promise<unknown>,
  how: { readonly everyMs: number; readonly signal: AbortSignal; readonly failed: (error: unknown) => void },
): Promise<void> {
  while (!how.signal.aborted) {
    await work().catch(how.failed);
    await sleep(how.everyMs, undefined, { signal: how.signal }).catch(() => undefined);
  }
}
