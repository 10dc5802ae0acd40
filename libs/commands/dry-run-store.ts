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
import type { CommandStore } from './record-decided.ts';

/**
 * The log with what a dry run would append laid over it, in memory: later records see earlier ones, nothing is written.
 * A stream that was read whole is kept as it then was: a run asks for the department, and for each case, once.
 */
export function dryRunStore(store: Pick<EventStore, 'readStream'>, clock: { now(): Instant }): CommandStore {
  const laid = new Map<StreamName, RecordedEvent[]>();
  const over = (stream: StreamName): RecordedEvent[] => laid.get(stream) ?? [];
  const read = new Map<StreamName, Promise<readonly RecordedEvent[]>>();
  const under = (stream: StreamName): Promise<readonly RecordedEvent[]> => {
    const events = read.get(stream) ?? wholeStream(store, stream);
    read.set(stream, events);
    return events;
  };
  return {
    async *readStream(stream: StreamName, options: ReadStreamOptions = {}) {
      if (options.direction === 'backwards') {
        const end = over(stream).toReversed().slice(0, options.limit);
        yield* end;
        const { limit } = options;
        if (limit === undefined) yield* store.readStream(stream, options);
        else if (end.length < limit)
          yield* store.readStream(stream, { ...options, limit: limit - end.length });
        return;
      }
      const { from = 0, limit } = options;
      const all = [...(await under(stream)), ...over(stream)];
      yield* all.filter(({ revision }) => revision >= from).slice(0, limit);
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
