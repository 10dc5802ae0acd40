import type { Job, Queue, Worker } from 'bullmq';

/** What a job carries beside its id: whose reminder it is. */
export interface JobData {
  readonly kind: string;
  readonly code: string;
}

/** BullMQ's queue, as far as we use it: the same on every store. */
export type JobQueue = Pick<Queue<JobData>, 'getRanges' | 'addBulk' | 'remove'>;

/** BullMQ on one store. */
export interface JobBackend {
  readonly queue: JobQueue;
  /** What the failure of a call on the queue means: StoreUnreachable where the store was not to be asked. */
  translated(error: unknown): unknown;
  /** Starts a worker; `close` lets a job under way end. */
  work(process: (job: Job<JobData>) => Promise<void>): Pick<Worker, 'close'>;
  /** Gives the store's connections back, also while it is away. Workers are closed before. */
  close(): Promise<void>;
}

/** How a backend is opened. */
export interface JobBackendOptions {
  /** Told what fails in the background; BullMQ goes on by itself. */
  readonly failed: (error: unknown) => void;
  /** The store was away and is back: it may have lost what it held. */
  readonly returned: () => void;
}

export const QUEUE_NAME = 'reminders';

/** Nothing of a job is kept: the log says what was sent, and a kept id would keep the job from coming back. */
export const JOB_OPTIONS = { removeOnComplete: true, removeOnFail: true } as const;

/** Reminders woken at once in a worker; the gate bounds the mails under way. */
export const CONCURRENCY = 20;
