import { randomUUID } from 'node:crypto';
import type { AppendOutcome } from '#event-store/append-outcome';
import {
  NO_STREAM,
  type EventStore,
  type ExpectedHead,
  type ReadStreamOptions,
} from '#event-store/event-store.port';
import type {
  EventId,
  Hash,
  NewEvent,
  Position,
  RecordedEvent,
  Revision,
  StreamName,
} from '#event-store/recorded-event';
import { wholeStream } from '#event-store/whole-stream';
import type { Instant } from '#lifecycle/values/plain-date';
import { DEPARTMENT_STREAMS } from './department.ts';
import type { CommandStore } from './record-decided.ts';

/**
 * Cases of which the log is kept. Records of one case stand near each other in a file.
 * Larger: a file of ten thousand cases has them all in memory at once. Smaller: cases recorded by turns are read again.
 */
const KEPT_CASES = 100;

/**
 * The log with what a dry run would append laid over it, in memory: later records see earlier ones, nothing is written.
 * A stream that was read whole is kept as it then was: a run asks for the department once, and for a case once as long as
 * its records lie near each other.
 */
export function dryRunStore(store: Pick<EventStore, 'readStream'>, clock: { now(): Instant }): CommandStore {
  const laid = new Map<StreamName, RecordedEvent[]>();
  const over = (stream: StreamName): RecordedEvent[] => laid.get(stream) ?? [];
  const kept = lastKept((stream) => wholeStream(store, stream));
  /** The stream with what is laid over it; what somebody else recorded after that was laid is none of it. */
  const whole = async (stream: StreamName): Promise<readonly RecordedEvent[]> => {
    const laidOver = over(stream);
    const first = laidOver[0]?.revision ?? Number.POSITIVE_INFINITY;
    return [...(await kept.of(stream)).filter(({ revision }) => revision < first), ...laidOver];
  };
  return {
    async *readStream(stream: StreamName, options: ReadStreamOptions = {}) {
      const { from, limit } = options;
      if (options.direction === 'backwards') {
        if (kept.has(stream)) {
          const end = (await whole(stream)).filter(({ revision }) => revision <= (from ?? revision));
          yield* end.toReversed().slice(0, limit);
          return;
        }
        const end = over(stream).toReversed().slice(0, options.limit);
        yield* end;
        if (limit === undefined) yield* store.readStream(stream, options);
        else if (end.length < limit)
          yield* store.readStream(stream, { ...options, limit: limit - end.length });
        return;
      }
      yield* (await whole(stream)).filter(({ revision }) => revision >= (from ?? 0)).slice(0, limit);
    },
    append(stream: StreamName, expected: ExpectedHead, events: readonly NewEvent[]): Promise<AppendOutcome> {
      const first = expected === NO_STREAM ? 0 : expected.revision + 1;
      const appended = events.map((event, place) =>
        seen(event, { stream, revision: first + place, at: clock.now() }),
      );
      laid.set(stream, [...over(stream), ...appended]);
      return Promise.resolve({ status: 'appended', events: appended });
    },
  };
}

/** Streams read whole: those of the department, which every record asks for, and of the cases asked for last. */
function lastKept(readWhole: (stream: StreamName) => Promise<readonly RecordedEvent[]>) {
  const department = new Map<StreamName, Promise<readonly RecordedEvent[]>>();
  const cases = new Map<StreamName, Promise<readonly RecordedEvent[]>>();
  const among = (stream: StreamName) => (DEPARTMENT_STREAMS.includes(stream) ? department : cases);
  return {
    has: (stream: StreamName): boolean => among(stream).has(stream),
    of(stream: StreamName): Promise<readonly RecordedEvent[]> {
      const kept = among(stream);
      const events = kept.get(stream) ?? readWhole(stream);
      // A map gives its members in the order they were set: the first is who was not asked for longest.
      kept.delete(stream);
      kept.set(stream, events);
      const [oldest] = cases.keys();
      if (cases.size > KEPT_CASES && oldest !== undefined) cases.delete(oldest);
      return events;
    },
  };
}

/** The event as a reader would see it; its id and hash stand for nothing, as it is never stored. */
function seen(event: NewEvent, of: { stream: StreamName; revision: number; at: string }): RecordedEvent {
  return {
    ...event,
    id: randomUUID() as string as EventId,
    stream: of.stream,
    revision: of.revision as Revision,
    position: '' as Position,
    metadata: { ...event.metadata, recordedAt: of.at, prevHash: null, hash: '' as Hash },
  };
}
