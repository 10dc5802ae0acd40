import { startRedisServer } from '../../../test/support/redis-server.ts';
import type { TestLog } from '#views/testing/log-on-postgres';

/** Where a test's queue lies. */
export interface JobStore {
  /** The same for every test on Redis: emptied before. */
  urlFor(log: Pick<TestLog, 'url'>): Promise<string>;
  /** Loses every job. */
  empty(log: Pick<TestLog, 'pool'>): Promise<void>;
  stop(): Promise<void>;
}

async function onPostgres(): Promise<JobStore> {
  return Promise.resolve({
    urlFor: ({ url }) => Promise.resolve(url),
    async empty({ pool }) {
      await pool.query('truncate bullmq.job cascade');
    },
    stop: () => Promise.resolve(),
  });
}

async function onRedis(): Promise<JobStore> {
  const server = await startRedisServer();
  const empty = async (): Promise<void> => {
    await server.client.flushall();
  };
  return {
    async urlFor() {
      await empty();
      return server.url;
    },
    empty,
    stop: () => server.stop(),
  };
}

/** Every test of the queue runs on both. */
export const JOB_STORES = [
  ['PostgreSQL', onPostgres],
  ['Redis', onRedis],
] as const;
