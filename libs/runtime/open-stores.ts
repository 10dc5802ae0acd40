import pg from 'pg';
import { StoreUnreachable } from '#event-store/errors';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import type { FileStore } from '#files/file-store.port';
import { openFiles } from '#files/files.module';
import type { Clock } from './clock.ts';
import { acquireServer } from './embedded-postgres/embedded-server.ts';
import { openClockedLog } from './log-clock.ts';
import { takeHome } from './home.ts';
import { migrate } from './migrate.ts';
import type { Settings } from './settings.ts';

/** A server that does not answer by then counts as out of reach. Smaller: a busy one is given up too early. */
const CONNECT_WITHIN_MS = 5000;
/** Of the embedded server's 60: a server process and some verbs at once, the log's own connections beside. */
const POOL_SIZE = 10;

/** Everything that holds data, open. */
export interface Stores {
  readonly settings: Settings;
  readonly store: EventStore;
  /** Views, claims and what else is durable beside the log. */
  readonly pool: pg.Pool;
  readonly databaseUrl: string;
  /** Where BullMQ keeps its jobs: Redis, or that database. Not opened here: most calls need no queue. */
  readonly jobsUrl: string;
  /** What is attached to documents. */
  readonly files: FileStore;
  /** The log's time. */
  readonly clock: Clock;
  /**
   * The log runs on a clock begun by LOTRINH_NOW: `config`, page, report and package say so. A log that was empty may
   * turn out to be simulated while we run, so it is asked once the log was read, and no copy of these keeps an answer.
   */
  readonly isSimulated: () => boolean;
  /** Closes them, last opened first; the embedded server too when nobody else uses it. */
  close(): Promise<void>;
}

/** How long the home lives. */
export interface OpenStoresOptions {
  /** The home is for this process alone and goes with it, however that ends. */
  readonly throwAway?: boolean;
}

/**
 * Opens what the settings name, the embedded PostgreSQL for what they do not; brings the durable tables up to date.
 * What was opened before a failure is closed again.
 * @throws StoreUnreachable a store does not answer within 5 s
 * @throws SettingsError the home is no folder of ours; LOTRINH_NOW is set and the log was begun in real time
 */
export async function openStores(settings: Settings, options: OpenStoresOptions = {}): Promise<Stores> {
  const closers: (() => Promise<void>)[] = [];
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= closeAll(closers));
  try {
    takeHome(settings.home);
    const embedded = await embeddedUrl(settings, { ...options, closers });
    const databaseUrl = settings.databaseUrl ?? embedded;
    const pool = openPool(databaseUrl);
    closers.push(() => pool.end());
    await reachable('DATABASE_URL', () => migrate(pool));
    const url = settings.eventStoreUrl ?? embedded;
    const log = await openClockedLog((now) => openEventStore({ url, now }), settings.now);
    closers.push(() => log.store.close());
    return {
      settings,
      pool,
      databaseUrl,
      jobsUrl: settings.redisUrl ?? databaseUrl,
      store: log.store,
      files: openFiles(settings),
      clock: log.clock,
      isSimulated: log.isSimulated,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The embedded server's URL; empty when the settings name a server for both, and none is started. */
async function embeddedUrl(
  { home, databaseUrl, eventStoreUrl }: Settings,
  { closers, throwAway = false }: OpenStoresOptions & { closers: (() => Promise<void>)[] },
): Promise<string> {
  if (databaseUrl !== undefined && eventStoreUrl !== undefined) return '';
  const server = await acquireServer({ home, throwAway });
  closers.push(() => server.release());
  return server.url;
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    application_name: 'lotrinh',
  });
  // An idle connection that dies is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // One that dies in somebody's hands fails that one's query; the pool takes its own listener off meanwhile.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Whatever keeps us from using the store is told by its setting's name: the URL may hold a password. */
async function reachable(setting: string, use: () => Promise<unknown>): Promise<void> {
  try {
    await use();
  } catch (cause) {
    throw new StoreUnreachable(`${setting}: ${(cause as Error).message}`, { cause });
  }
}

/** Last opened first; one that fails does not keep the others open. */
async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closers.toReversed()) await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
