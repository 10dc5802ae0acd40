import type { EventStore } from '#event-store/event-store.port';
import type { RecordedEvent, Revision, StreamName } from '#event-store/recorded-event';

type Readable = Pick<EventStore, 'readStream'>;

/** What was read of a log, and what it makes. */
interface Read<T> {
  readonly events: readonly RecordedEvent[];
  readonly made: T;
}

/**
 * What a few short streams make, asked of a log: each question reads what was added since the one before, so that the
 * answer is as new as the question, and streams that stand still cost an empty read. `make` is pure and gets the events
 * of each stream in revision order. The function that comes back throws StoreUnreachable, DamagedEvent.
 */
export function readOn<T>(
  streams: readonly StreamName[],
  make: (events: readonly RecordedEvent[]) => T,
): (store: Readable) => Promise<T> {
  /** A log in which nothing was said, the usual one for some: nothing is computed again. */
  const nothing: Read<T> = { events: [], made: make([]) };
  const known = new WeakMap<Readable, Read<T>>();
  return async (store) => {
    const before = known.get(store) ?? nothing;
    const added = await Promise.all(
      streams.map((stream) => {
        const from = before.events.filter((event) => event.stream === stream).length;
        return streamFrom(store, stream, from as Revision);
      }),
    );
    if (added.every((events) => events.length === 0)) return before.made;
    const events = [...before.events, ...added.flat()];
    const made = make(events);
    known.set(store, { events, made });
    return made;
  };
}

async function streamFrom(
  store: Readable,
  stream: StreamName,
  from: Revision,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream, { from })) events.push(event);
  return events;
}
