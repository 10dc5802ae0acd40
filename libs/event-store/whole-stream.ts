import type { EventStore } from './event-store.port.ts';
import type { RecordedEvent, StreamName } from './recorded-event.ts';

/** All events of a stream, in revision order; for streams of a case, which stay short. @throws StoreUnreachable, DamagedEvent */
export async function wholeStream(
  store: Pick<EventStore, 'readStream'>,
  stream: StreamName,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream)) events.push(event);
  return events;
}

/** The last event of a stream; none where there is no stream. @throws StoreUnreachable, DamagedEvent */
export async function endOfStream(
  store: Pick<EventStore, 'readStream'>,
  stream: StreamName,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream, { direction: 'backwards', limit: 1 }))
    events.push(event);
  return events;
}
