import { startStandin } from './kurrentdb-standin/standin.ts';
import { startPostgresServer } from './postgres-server.ts';
import { startRedisServer } from './redis-server.ts';
import { startedTogether } from './started-together.ts';

/** Stores of a test's own, fresh and empty, and the settings that name them. */
export interface FreshStores {
  readonly settings: Readonly<Record<string, string>> & { readonly DATABASE_URL: string };
  stop(): Promise<void>;
}

/** Log, views and jobs in one PostgreSQL, as the embedded one has them. */
async function startPostgresAlone(): Promise<FreshStores> {
  const server = await startPostgresServer();
  const url = await server.newDatabase();
  return { settings: { EVENT_STORE_URL: url, DATABASE_URL: url }, stop: () => server.stop() };
}

/** The stores that the user named: the stand-in for KurrentDB, PostgreSQL and Redis. */
export async function startFreshStores(): Promise<FreshStores> {
  const [standin, postgres, redis] = await startedTogether(
    startStandin({}),
    startPostgresServer(),
    startRedisServer(),
  );
  const stop = async (): Promise<void> => {
    await Promise.all([standin.stop(), postgres.stop(), redis.stop()]);
  };
  try {
    const DATABASE_URL = await postgres.newDatabase();
    return { settings: { EVENT_STORE_URL: standin.url, DATABASE_URL, REDIS_URL: redis.url }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every end-to-end test runs on both. */
export const STORE_SETS = [
  ['PostgreSQL alone', startPostgresAlone],
  ['KurrentDB (stand-in), PostgreSQL and Redis', startFreshStores],
] as const;
