import type { Pool } from 'pg';
import type { AppendOutcome } from '../append-outcome.ts';
import { draftsOf } from '../event-draft.ts';
import type {
  EventStore,
  ExpectedHead,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '../event-store.port.ts';
import { followLog } from '../follow-log.ts';
import type { Stretch } from '../follow-log.ts';
import { HeadWatch } from '../head-watch.ts';
import type { NewEvent, Position, StreamName } from '../recorded-event.ts';
import { RecordingClock } from '../recording-clock.ts';
import { connect, readerPool } from './connection.ts';
import { listenForAppends } from './listen.ts';
import { readAll, readStretch } from './read-all.ts';
import { readHead } from './read-head.ts';
import { readStream } from './read-stream.ts';
import { ensureSchema } from './schema.ts';
import { unreachable } from './translate-error.ts';
import { WriterLoop } from './writer-loop.ts';

export interface PostgresEventStoreOptions {
  readonly url: string;
  /** Milliseconds since 1970 in the log's time. */
  readonly now: () => number;
  /** See `WriterOptions`. Default 15 s: longer than a server needs to recover from a crash. */
  readonly resendForMs?: number;
  /** See `ConnectionOptions`. Default 30 s. */
  readonly answerWithinMs?: number;
}

/** The log in schema `log` of a PostgreSQL database; created if it is not there. @throws StoreUnreachable */
export async function openPostgresEventStore(options: PostgresEventStoreOptions): Promise<EventStore> {
  const { url, now, resendForMs = 15_000, answerWithinMs = 30_000 } = options;
  const connection = { url, answerWithinMs };
  await createSchema(connection);
  const writer = new WriterLoop({ ...connection, resendForMs, clock: new RecordingClock(now) });
  return new PostgresEventStore(readerPool(connection), new HeadWatch(listenForAppends(connection)), writer);
}

async function createSchema(connection: { url: string; answerWithinMs: number }): Promise<void> {
  try {
    const client = await connect(connection);
    await ensureSchema(client).finally(() => client.end());
  } catch (error) {
    throw unreachable(error);
  }
}

class PostgresEventStore implements EventStore {
  readonly #pool: Pool;
  readonly #watch: HeadWatch;
  readonly #writer: WriterLoop;

  constructor(pool: Pool, watch: HeadWatch, writer: WriterLoop) {
    this.#pool = pool;
    this.#watch = watch;
    this.#writer = writer;
  }

  async append(
    stream: StreamName,
    expected: ExpectedHead,
    events: readonly NewEvent[],
  ): Promise<AppendOutcome> {
    return this.#writer.append(stream, expected, draftsOf(events));
  }

  readStream(stream: StreamName, options: ReadStreamOptions = {}): ReturnType<EventStore['readStream']> {
    return readStream(this.#pool, stream, options);
  }

  readAll(options: ReadAllOptions = {}): ReturnType<EventStore['readAll']> {
    return readAll(this.#pool, options);
  }

  subscribe(options: SubscribeOptions): ReturnType<EventStore['subscribe']> {
    const readStretchOf = (stretch: Stretch) => readStretch(this.#pool, stretch);
    return followLog({ watch: this.#watch, readStretch: readStretchOf }, options);
  }

  head(): Promise<Position | undefined> {
    return readHead(this.#pool);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.#watch.close();
    if (!this.#pool.ended) await this.#pool.end();
  }
}
