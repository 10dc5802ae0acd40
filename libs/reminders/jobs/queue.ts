import { inParallel } from '../in-parallel.ts';
import type { JobBackend, JobBackendOptions } from './job-backend.ts';

/** Jobs a call: measured best, larger ones are slower. */
const CHUNK = 1_000;
const REMOVALS_AT_ONCE = 8;

/** A job as the reconciler wants it; its id is the reminder's. */
export interface WantedJob {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  /** From now on, at least 0. */
  readonly delayMs: number;
}

/**
 * A cache of when to wake: it may lose everything at any time, the reconciler brings it back. Its questions throw
 * StoreUnreachable while Redis is away, pg's own errors while PostgreSQL is.
 */
export interface ReminderQueue {
  /** Ids of all jobs that wait or run. */
  present(): Promise<ReadonlySet<string>>;
  /** Adds jobs; one that is there already stays as it is. */
  add(jobs: readonly WantedJob[]): Promise<void>;
  /** Takes jobs out; gives how many were there. One that runs stays. */
  remove(ids: readonly string[]): Promise<number>;
  /** Wakes `wake` with each job when its time has come, several at once. `close` waits for those under way. */
  work(wake: (ref: Omit<WantedJob, 'delayMs'>) => Promise<void>): { close(): Promise<void> };
  /** Gives back what it holds open. Workers are closed before. */
  close(): Promise<void>;
}

/**
 * BullMQ's queue of reminders on the store at `url`: `redis://`, `rediss://` or `postgres://`.
 * @throws StoreUnreachable Redis does not answer; PostgreSQL is first asked by the first call
 * @throws SettingsError Redis may evict keys
 */
export async function openQueue(
  options: { readonly url: string } & Omit<JobBackendOptions, 'returned'> & Partial<JobBackendOptions>,
): Promise<ReminderQueue> {
  const { url, failed, returned = () => undefined } = options;
  return queueOn(await backendAt(url, { failed, returned }));
}

/** Only the client of the store in use is loaded. */
async function backendAt(url: string, options: JobBackendOptions): Promise<JobBackend> {
  if (/^rediss?:/.test(url)) return (await import('./on-redis.ts')).jobsOnRedis(url, options);
  return (await import('./on-postgres.ts')).jobsOnPostgres(url, options);
}

function queueOn(backend: JobBackend): ReminderQueue {
  const { queue } = backend;
  const asked = <T>(call: Promise<T>): Promise<T> =>
    call.catch((error: unknown) => {
      throw backend.translated(error);
    });
  return {
    async present() {
      // One read: pages of a state are quadratic on PostgreSQL (OFFSET).
      return new Set(await asked(queue.getRanges(['delayed', 'waiting', 'active'], 0, -1)));
    },
    async add(wanted) {
      for (let from = 0; from < wanted.length; from += CHUNK) {
        const chunk = wanted.slice(from, from + CHUNK);
        const jobs = chunk.map(({ id, kind, code, delayMs }) => ({
          name: 'send',
          data: { kind, code },
          opts: { jobId: id, delay: delayMs },
        }));
        await asked(queue.addBulk(jobs));
      }
    },
    async remove(ids) {
      let removed = 0;
      await inParallel(ids, REMOVALS_AT_ONCE, async (id) => {
        const taken = await asked(queue.remove(id));
        removed += taken;
      });
      return removed;
    },
    work: (wake) =>
      backend.work(async ({ id, data }) => {
        if (id !== undefined) await wake({ id, ...data });
      }),
    close: () => backend.close(),
  };
}
