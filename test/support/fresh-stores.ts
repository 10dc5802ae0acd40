import { startStandin } from './kurrentdb-standin/standin.ts';
import { startPostgresServer } from './postgres-server.ts';
import { startRedisServer } from './redis-server.ts';

/** The stores that the user named, fresh and empty: the stand-in for KurrentDB, PostgreSQL and Redis. */
export interface FreshStores {
  readonly settings: Readonly<Record<'EVENT_STORE_URL' | 'DATABASE_URL' | 'REDIS_URL', string>>;
  stop(): Promise<void>;
}

export async function startFreshStores(): Promise<FreshStores> {
  const [standin, postgres, redis] = await Promise.all([
    startStandin({}),
    startPostgresServer(),
    startRedisServer(),
  ]);
  return {
    settings: {
      EVENT_STORE_URL: standin.url,
      DATABASE_URL: await postgres.newDatabase(),
      REDIS_URL: redis.url,
    },
    async stop() {
      await Promise.all([standin.stop(), postgres.stop(), redis.stop()]);
    },
  };
}
