import { BACKWARDS, END, FORWARDS, START } from '@kurrent/kurrentdb-client';
import type { ReadStreamOptions } from '../event-store.port.ts';
import type { RecordedEvent, StreamName } from '../recorded-event.ts';
import { streamCheck } from '../stream-check.ts';
import { askReading } from './ask.ts';
import type { Connection } from './connect.ts';
import { toRecordedEvent } from './to-recorded-event.ts';

/** Events held in memory at once. Smaller: a round trip more often. Larger: large events weigh on memory. */
const PAGE = 500;

/** Events of one stream, page by page. Checks hashes, links and that no revision is missing. */
export async function* readStream(
  connection: Connection,
  stream: StreamName,
  options: ReadStreamOptions,
): AsyncGenerator<RecordedEvent, void, undefined> {
  const step = options.direction === 'backwards' ? -1 : 1;
  const check = streamCheck(options);
  let { from, limit: left = Infinity } = { from: options.from as number | undefined, limit: options.limit };
  while (left > 0 && (from === undefined || from >= 0)) {
    const count = Math.min(left, PAGE);
    const events = await pageOfStream(connection, stream, { from, count, backwards: step === -1 });
    for (const event of events) {
      check(event);
      yield event;
      from = event.revision + step;
    }
    if (events.length < count) return;
    left -= count;
  }
}

/** The last event of a stream, or undefined when it has none. @throws StoreUnreachable, DamagedEvent */
export async function lastOfStream(
  connection: Connection,
  stream: StreamName,
): Promise<RecordedEvent | undefined> {
  const [last] = await pageOfStream(connection, stream, { from: undefined, count: 1, backwards: true });
  return last;
}

/** Up to `count` events from revision `from` on, inclusive; undefined: from the end that the direction starts at. */
export async function pageOfStream(
  { client, answerWithinMs }: Connection,
  stream: StreamName,
  page: { from: number | undefined; count: number; backwards?: boolean },
): Promise<RecordedEvent[]> {
  const { from, count, backwards = false } = page;
  const fromRevision = from === undefined ? (backwards ? END : START) : BigInt(from);
  const events = await askReading({ withinMs: answerWithinMs, stream }, async () => {
    const read: RecordedEvent[] = [];
    const direction = backwards ? BACKWARDS : FORWARDS;
    const stored = client.readStream(stream, {
      fromRevision,
      direction,
      maxCount: count,
      requiresLeader: true,
    });
    for await (const { event } of stored) if (event !== undefined) read.push(toRecordedEvent(event));
    return read;
  });
  return events ?? [];
}
