import { createPostgresBackend, withBackend } from 'bullmq';
import type { JobBackend, JobBackendOptions, JobData } from './job-backend.ts';
import { CONCURRENCY, JOB_OPTIONS, QUEUE_NAME } from './job-backend.ts';

const { Queue, Worker } = withBackend(createPostgresBackend);

/** Schema of BullMQ's own tables. */
const SCHEMA = 'bullmq';

/** BullMQ's PostgreSQL backend in the database at `url`. Makes its schema when there is none; connects with the first call. */
export function jobsOnPostgres(url: string, { failed }: JobBackendOptions): JobBackend {
  const connection = { connectionString: url, schema: SCHEMA, migrate: true, max: 4 };
  const queue = new Queue<JobData>(QUEUE_NAME, { connection, defaultJobOptions: JOB_OPTIONS });
  queue.on('error', failed);
  return {
    queue,
    // pg's own errors say by their code that the server is away.
    translated: (error) => error,
    work(process) {
      const worker = new Worker<JobData>(QUEUE_NAME, process, { connection, concurrency: CONCURRENCY });
      worker.on('error', failed);
      return worker;
    },
    close: () => queue.close(),
  };
}
