import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { StoreUnreachable } from '#event-store/errors';
import { isOutage, messageOf } from '#subscriptions/outage';
import { SettingsError } from '#runtime/settings-error';
import type { JobBackend, JobBackendOptions, JobData } from './job-backend.ts';
import { lastingWorker } from './lasting-worker.ts';
import { CONCURRENCY, JOB_OPTIONS, QUEUE_NAME } from './job-backend.ts';

/** In braces, so that a cluster keeps all keys of the queue on one node. */
const PREFIX = '{lotrinh}';

/** Longest pause between two tries to connect. Larger: work goes on that much later than Redis (BullMQ's own 20 s: 18 s later). */
const LONGEST_RECONNECT_PAUSE_MS = 1000;
/** A Redis that is frozen answers nothing and closes nothing; without this a call would wait as long. */
const ANSWER_WITHIN_MS = 5000;

const CONNECTION = {
  lazyConnect: true,
  connectTimeout: ANSWER_WITHIN_MS,
  retryStrategy: (attempt: number) => Math.min(50 * 2 ** Math.min(attempt, 10), LONGEST_RECONNECT_PAUSE_MS),
} satisfies RedisOptions;

/** Calls are made on behalf of somebody who waits: they fail at once while Redis is away. The reconciler mends it later. */
const PRODUCER = {
  ...CONNECTION,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: ANSWER_WITHIN_MS,
} satisfies RedisOptions;

/**
 * For so long a worker waits for a job in one call; one that an outage cut off is sent again with the whole wait.
 * Larger: work goes on that much later than Redis (BullMQ's own 5 s: 5.3 s later).
 */
const WAIT_SECONDS = 1;
/**
 * A worker whose call failed tries again so much later. BullMQ's own 15 s, an option it calls internal, made the first
 * job 16 s late after Redis was back; `redis-outage.spec.ts` holds what we need of it.
 */
const RETRY_AFTER_MS = 1000;

/** A worker waits for ever: BullMQ asks for null. */
const WORKER = { ...CONNECTION, maxRetriesPerRequest: null } satisfies RedisOptions;

/**
 * BullMQ on the Redis at `url` (`redis://` or `rediss://`, user and password of an ACL in it).
 * @throws StoreUnreachable it does not answer within 5 s
 * @throws SettingsError it may evict keys: a reminder's job would vanish silently
 */
export async function jobsOnRedis(url: string, { failed, returned }: JobBackendOptions): Promise<JobBackend> {
  const told = (error: unknown): void => failed(withoutCommand(error));
  const producer = new Redis(url, PRODUCER).on('error', told);
  await demandNoEviction(producer).catch((error: unknown) => {
    producer.disconnect();
    throw error;
  });
  producer.on('ready', returned);
  const connections = [producer];
  const queue = new Queue<JobData>(QUEUE_NAME, {
    connection: producer,
    prefix: PREFIX,
    defaultJobOptions: JOB_OPTIONS,
  });
  queue.on('error', told);
  return {
    queue,
    translated,
    work(process) {
      const connection = new Redis(url, WORKER).on('error', told);
      connections.push(connection);
      const options = { connection, prefix: PREFIX, concurrency: CONCURRENCY, autorun: false };
      const make = (): Worker<JobData> =>
        new Worker<JobData>(QUEUE_NAME, process, {
          ...options,
          drainDelay: WAIT_SECONDS,
          runRetryDelay: RETRY_AFTER_MS,
        }).on('error', told);
      return lastingWorker(make, { retryAfterMs: RETRY_AFTER_MS, failed: told });
    },
    async close() {
      await queue.close();
      // Not `quit`: it waits for the answer of a Redis that may be away. Every call of ours was awaited before.
      for (const connection of connections) connection.disconnect();
    },
  };
}

/** `INFO`, because `CONFIG` is closed to the users of many an ACL. */
async function demandNoEviction(redis: Redis): Promise<void> {
  let memory: string;
  try {
    await redis.connect();
    memory = await redis.info('memory');
  } catch (error) {
    throw outOfReach(error);
  }
  if (!/^maxmemory_policy:noeviction\r?$/m.test(memory))
    throw new SettingsError({ setting: 'REDIS_URL', rule: 'evicts' });
}

/** Told by its class: Redis refused the command, or it was tried as often as we allow. */
const BY_NAME = new Set(['ReplyError', 'MaxRetriesPerRequestError', 'ClusterAllFailedError', 'AbortError']);
/** Told by ioredis in words alone: the command was not sent, or not answered in time. */
const BY_WORDS = /^(connection is closed|stream isn't writeable|command timed out|connect etimedout)/i;

function translated(error: unknown): unknown {
  const { name = '' } = (error ?? {}) as { name?: string };
  return isOutage(error) || BY_NAME.has(name) || BY_WORDS.test(messageOf(error)) ? outOfReach(error) : error;
}

function outOfReach(error: unknown): StoreUnreachable {
  const cause = withoutCommand(error);
  return new StoreUnreachable(`REDIS_URL: ${cause.message}`, { cause });
}

/** What Redis or the client said and nothing else: an error of theirs carries the command it answers, `AUTH` with its password. */
function withoutCommand(error: unknown): Error {
  return new Error(messageOf(error));
}
