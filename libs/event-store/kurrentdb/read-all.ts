import { BACKWARDS, END, FORWARDS, START as FIRST } from '@kurrent/kurrentdb-client';
import type { AllStreamRecordedEvent } from '@kurrent/kurrentdb-client';
import { InvalidStreamName } from '../errors.ts';
import type { EventFilter, ReadAllOptions } from '../event-store.port.ts';
import type { Stretch } from '../follow-log.ts';
import { START, checked, positionOf } from '../position.ts';
import type { Position, RecordedEvent, StreamName } from '../recorded-event.ts';
import { parseStreamName } from '../stream-name.ts';
import { askReading } from './ask.ts';
import type { Connection } from './connect.ts';
import { streamFilter } from './stream-filter.ts';
import { toRecordedEvent } from './to-recorded-event.ts';
import { messageOf } from './translate-error.ts';

/** Events of a page. Smaller: a round trip more often. Larger: large events weigh on memory. */
const PAGE = 1000;

/**
 * How the client's bridge words the gRPC code INVALID_ARGUMENT, which the server gives for a position at which nothing
 * stands. It hands on neither code nor class of it, only type `unknown` and this text; `damage.spec.ts` fails when the
 * client words it otherwise.
 */
const INVALID_ARGUMENT = 'code: Client specified an invalid argument';

/** The log in order up to `until`, or to its head as of the first event asked for. */
export async function* readAll(
  connection: Connection,
  options: ReadAllOptions,
): AsyncGenerator<RecordedEvent, void, undefined> {
  const after = checked(options.after ?? START);
  const head = await readHead(connection);
  if (head === undefined) return;
  const until = options.until !== undefined && checked(options.until) < head ? options.until : head;
  yield* readStretch(connection, { after, until, filter: options.filter, limit: options.limit });
}

/** Page by page; the server leaves out other kinds, its own streams among them, and what is not ours is left out here. */
export async function* readStretch(
  connection: Connection,
  { after, until, filter, limit = Infinity }: Stretch,
): AsyncGenerator<RecordedEvent, void, undefined> {
  let given = after;
  let left = limit;
  while (given < until && left > 0) {
    const page = await pageBehind(connection, given, { filter, size: Math.min(PAGE, left) });
    for (const stored of page.events) {
      const position = positionOf(stored.position.commit);
      if (position > until) return;
      given = position;
      if (!isOurs(stored)) continue;
      const event = toRecordedEvent(stored);
      if (filter?.types?.includes(event.type) === false) continue;
      yield event;
      left -= 1;
      if (left <= 0) return;
    }
    if (page.isLast) return;
  }
}

/** Position of the last event that is not the server's own, or undefined. @throws StoreUnreachable */
export async function readHead(connection: Connection): Promise<Position | undefined> {
  const last = await lastOfLog(connection);
  return last && positionOf(last.position.commit);
}

/** As stored: whether it is damaged is for its readers to find. @throws StoreUnreachable */
export async function lastOfLog({
  client,
  answerWithinMs,
}: Connection): Promise<AllStreamRecordedEvent | undefined> {
  return askReading({ withinMs: answerWithinMs }, async () => {
    const backwards = { direction: BACKWARDS, fromPosition: END, maxCount: 1 } as const;
    const events = client.readAll({ ...backwards, filter: streamFilter(), requiresLeader: true });
    for await (const { event } of events) return event;
    return undefined;
  });
}

/** The server's positions are inclusive, ours are not: `given` itself comes along and is dropped. */
async function pageBehind(
  { client, answerWithinMs }: Connection,
  given: Position,
  { filter, size }: { filter: EventFilter | undefined; size: number },
): Promise<{ events: AllStreamRecordedEvent[]; isLast: boolean }> {
  const place = BigInt(given);
  const fromPosition = given === START ? FIRST : { commit: place, prepare: place };
  const maxCount = size + 1;
  const read = await askReading({ withinMs: answerWithinMs }, async () => {
    const all: AllStreamRecordedEvent[] = [];
    const forwards = { direction: FORWARDS, fromPosition, maxCount, requiresLeader: true } as const;
    for await (const { event } of client.readAll({ ...forwards, filter: streamFilter(filter) }))
      if (event !== undefined) all.push(event);
    return all;
  }).catch((error: unknown) => {
    throw positionError(error, given);
  });
  const events = read ?? [];
  return {
    events: events.filter(({ position }) => position.commit > place),
    isLast: events.length < maxCount,
  };
}

function positionError(error: unknown, given: Position): unknown {
  const said = messageOf((error as { cause?: unknown } | null)?.cause);
  return said.includes(INVALID_ARGUMENT) ? new RangeError(`not a position of this log: ${given}`) : error;
}

/** Other programs' streams may look like ours; only names that we would write are. */
function isOurs({ streamId }: AllStreamRecordedEvent): boolean {
  try {
    return parseStreamName(streamId as StreamName).kind !== '';
  } catch (error) {
    if (error instanceof InvalidStreamName) return false;
    throw error;
  }
}
