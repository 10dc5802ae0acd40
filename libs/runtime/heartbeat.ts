import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stores } from './open-stores.ts';

/** Smaller: two questions to the stores more often. Larger: `scripts/health.mjs`, which takes three for death, sees it later. */
const BEAT_EVERY_MS = 5000;

/** Which program says it, and how often. */
export interface HeartbeatOptions {
  readonly program: 'projector' | 'reminder';
  readonly everyMs?: number;
}

/**
 * For programs that listen nowhere: while the process turns and both its stores answer, the file
 * `{home}/alive/{program}` is written anew. `close` takes it away.
 */
export function heartbeat(
  { settings, pool, store }: Pick<Stores, 'settings' | 'pool' | 'store'>,
  { program, everyMs = BEAT_EVERY_MS }: HeartbeatOptions,
): { close(): Promise<void> } {
  const folder = join(settings.home, 'alive');
  const file = join(folder, program);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let beating: Promise<void> = Promise.resolve();
  let idle = true;
  const beat = async (): Promise<void> => {
    await Promise.all([pool.query('SELECT 1'), store.head()]);
    writeFileSync(file, '');
  };
  const next = (): void => {
    // A store that hangs must not be asked by more and more.
    if (!idle) return;
    idle = false;
    beating = beat()
      .catch(() => undefined) // the file grows old, which is the message
      .finally(() => (idle = true));
  };
  next();
  const timer = setInterval(next, everyMs);
  return {
    async close() {
      clearInterval(timer);
      await beating;
      await rm(file, { force: true });
    },
  };
}
