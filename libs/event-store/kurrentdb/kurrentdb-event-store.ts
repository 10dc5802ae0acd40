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
import type { NewEvent, Position, RecordedEvent, StreamName } from '../recorded-event.ts';
import { RecordingClock } from '../recording-clock.ts';
import { appendNotices } from './append-notices.ts';
import { assertReachable, clientOf, disposeOf } from './connect.ts';
import type { Connection } from './connect.ts';
import { KnownHeads } from './known-heads.ts';
import { readAll, readHead, readStretch } from './read-all.ts';
import { readStream } from './read-stream.ts';
import { Writer } from './writer.ts';

export interface KurrentdbEventStoreOptions {
  readonly url: string;
  /** Milliseconds since 1970 in the log's time. */
  readonly now: () => number;
  /** See `Settling`. Default 15 s: longer than a server needs to start again. */
  readonly resendForMs?: number;
  /** See `Connection`. Default 10 s. */
  readonly answerWithinMs?: number;
}

/** The log in a KurrentDB (EventStoreDB 23 or later). @throws StoreUnreachable */
export async function openKurrentdbEventStore(options: KurrentdbEventStoreOptions): Promise<EventStore> {
  const { url, now, resendForMs = 15_000, answerWithinMs = 10_000 } = options;
  const connection: Connection = { client: clientOf(url), answerWithinMs };
  try {
    await assertReachable(connection, readHead);
  } catch (error) {
    await disposeOf(connection.client);
    throw error;
  }
  const heads = new KnownHeads();
  const writer = new Writer({ ...connection, resendForMs, heads, clock: new RecordingClock(now) });
  return new KurrentdbEventStore(connection, { heads, writer });
}

class KurrentdbEventStore implements EventStore {
  readonly #connection: Connection;
  readonly #watch: HeadWatch;
  readonly #heads: KnownHeads;
  readonly #writer: Writer;

  constructor(connection: Connection, { heads, writer }: { heads: KnownHeads; writer: Writer }) {
    this.#connection = connection;
    this.#watch = new HeadWatch(appendNotices(connection));
    this.#heads = heads;
    this.#writer = writer;
  }

  async append(
    stream: StreamName,
    expected: ExpectedHead,
    events: readonly NewEvent[],
  ): Promise<AppendOutcome> {
    return this.#writer.append(stream, expected, draftsOf(events));
  }

  async *readStream(
    stream: StreamName,
    options: ReadStreamOptions = {},
  ): AsyncGenerator<RecordedEvent, void, undefined> {
    for await (const event of readStream(this.#connection, stream, options)) {
      this.#heads.saw(event);
      yield event;
    }
  }

  readAll(options: ReadAllOptions = {}): ReturnType<EventStore['readAll']> {
    return readAll(this.#connection, options);
  }

  subscribe(options: SubscribeOptions): ReturnType<EventStore['subscribe']> {
    const readStretchOf = (stretch: Stretch) => readStretch(this.#connection, stretch);
    return followLog({ watch: this.#watch, readStretch: readStretchOf }, options);
  }

  head(): Promise<Position | undefined> {
    return readHead(this.#connection);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.#watch.close();
    await disposeOf(this.#connection.client);
  }
}
