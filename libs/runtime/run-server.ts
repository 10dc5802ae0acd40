import type { Logger } from 'pino';
import { endSoon } from './end-soon.ts';
import { makeLogger } from './logger.ts';
import { openStores, type OpenStoresOptions, type Stores } from './open-stores.ts';
import type { Settings } from './settings.ts';
import { shutdownOnSignals, type Shutdown } from './shutdown.ts';
import { startFailureOf } from './start-failure.ts';

/** What a server is started on. */
export interface ServerContext {
  readonly stores: Stores;
  readonly log: Logger;
  /** What was started is added here: the last one is closed first, the stores last of all. */
  readonly shutdown: Shutdown;
}

/** What a start leaves behind: parts that run until a signal, or work that is done. */
export type Started = 'running' | 'done';

/**
 * Opens the stores of the settings and starts a server on them; it then runs until a signal and ends with 0. Where it
 * cannot start, says why on stderr and sets the exit code (contract sections 2 and 3).
 */
export async function runServer(
  settingsOf: () => Settings,
  start: (context: ServerContext) => Promise<Started>,
  options: OpenStoresOptions = {},
): Promise<void> {
  let shutdown: Shutdown | undefined;
  try {
    const settings = settingsOf();
    const log = makeLogger({ level: settings.logLevel });
    const onFailure = (error: unknown): void => log.error({ err: error }, 'shutdown');
    shutdown = shutdownOnSignals({ interrupted: 0, onFailure });
    const opening = openStores(settings, options);
    // Added before it is awaited: a signal meanwhile leaves no server behind.
    shutdown.add(() =>
      opening.then(
        (stores) => stores.close(),
        () => undefined,
      ),
    );
    const stores = await opening;
    const started = await start({ stores, log, shutdown });
    if (started === 'done') await shutdown.close();
  } catch (error) {
    await shutdown?.close();
    const failure = startFailureOf(error);
    if (failure === undefined) throw error;
    process.stderr.write(`${failure.message}\n`);
    process.exitCode = failure.exit;
    endSoon();
  }
}
