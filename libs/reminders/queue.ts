import { createPostgresBackend, withBackend, type Job } from 'bullmq';
import { inParallel } from './in-parallel.ts';

const { Queue, Worker } = withBackend(createPostgresBackend);

const QUEUE = 'reminders';
/** Schema of BullMQ's own tables. */
const SCHEMA = 'bullmq';
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

/** A cache of when to wake: it may lose everything at any time, the reconciler brings it back. */
export interface ReminderQueue {
  /** Ids of all jobs that wait or run. */
  present(): Promise<ReadonlySet<string>>;
  /** Adds jobs; one that is there already stays as it is. */
  add(jobs: readonly WantedJob[]): Promise<void>;
  /** Takes jobs out; gives how many were there. One that runs stays. */
  remove(ids: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

interface Connection {
  readonly databaseUrl: string;
  readonly failed: (error: unknown) => void;
}

function connectionTo(databaseUrl: string) {
  return { connectionString: databaseUrl, schema: SCHEMA, migrate: true, max: 4 };
}

/** BullMQ's queue on PostgreSQL. Makes its schema when there is none. */
export function openQueue({ databaseUrl, failed }: Connection): ReminderQueue {
  const queue = new Queue(QUEUE, {
    connection: connectionTo(databaseUrl),
    // Nothing of a job is kept: the log says what was sent, and a kept id would keep the job from coming back.
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  queue.on('error', failed);
  return {
    async present() {
      // One read: pages of a state are quadratic on PostgreSQL (OFFSET).
      return new Set(await queue.getRanges(['delayed', 'waiting', 'active'], 0, -1));
    },
    async add(jobs) {
      for (let from = 0; from < jobs.length; from += CHUNK) {
        const chunk = jobs.slice(from, from + CHUNK);
        await queue.addBulk(
          chunk.map(({ id, kind, code, delayMs }) => ({
            name: 'send',
            data: { kind, code },
            opts: { jobId: id, delay: delayMs },
          })),
        );
      }
    },
    async remove(ids) {
      let removed = 0;
      await inParallel(ids, REMOVALS_AT_ONCE, async (id) => {
        const taken = await queue.remove(id);
        removed += taken;
      });
      return removed;
    },
    close: () => queue.close(),
  };
}

/** Wakes `wake` with each job when its time has come; several at once. Resolves when it may be used to stop. */
export function openWorker(
  { databaseUrl, failed }: Connection,
  wake: (ref: { readonly id: string; readonly kind: string; readonly code: string }) => Promise<void>,
): { close(): Promise<void> } {
  const worker = new Worker(
    QUEUE,
    async ({ id, data }: Job<{ kind: string; code: string }>) => {
      if (id !== undefined) await wake({ id, ...data });
    },
    { connection: connectionTo(databaseUrl), concurrency: 20 },
  );
  worker.on('error', failed);
  return { close: () => worker.close() };
}
