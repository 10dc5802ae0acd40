import { setTimeout as pause } from 'node:timers/promises';
import { OutcomeUnknown, StoreUnreachable } from '#event-store/errors';
import type { EventStore } from '#event-store/event-store.port';
import { NO_STREAM } from '#event-store/event-store.port';
import { headAfter } from '#event-store/recorded-event';
import type { NewEvent, Position, StreamHead, StreamName } from '#event-store/recorded-event';

/** Follows from the start, over lost links, until it is caught up after `ended`; gives what it saw and how often it had to resubscribe. */
export async function followUntil(
  store: EventStore,
  ended: AbortSignal,
): Promise<{ ids: string[]; links: number }> {
  const ids: string[] = [];
  const stop = new AbortController();
  let after: Position | undefined;
  let links = 0;
  while (!stop.signal.aborted) {
    try {
      links += 1;
      for await (const message of store.subscribe({ signal: stop.signal, ...(after && { after }) })) {
        if (message.kind === 'event') {
          ids.push(message.event.id);
          after = message.event.position;
        } else if (ended.aborted && message.position === (await store.head())) {
          stop.abort();
        }
      }
    } catch (error) {
      if (!(error instanceof StoreUnreachable)) throw error;
      await pause(20);
    }
  }
  return { ids, links };
}

/** Appends wherever the stream stands, until it does: as a command, which decides again and settles what it cannot know. */
export async function appendOverLostLinks(
  store: EventStore,
  stream: StreamName,
  event: NewEvent,
): Promise<{ id: string; position: string; settled: boolean }> {
  for (;;) {
    try {
      const outcome = await store.append(stream, await headOf(store, stream), [event]);
      const [stored] = outcome.status === 'appended' ? outcome.events : [];
      if (stored !== undefined) return { id: stored.id, position: stored.position, settled: false };
    } catch (error) {
      if (error instanceof OutcomeUnknown) {
        const found = await settled(store, stream, event);
        if (found !== undefined) return { ...found, settled: true };
      } else if (!(error instanceof StoreUnreachable)) throw error;
      await pause(5);
    }
  }
}

async function headOf(store: EventStore, stream: StreamName): Promise<StreamHead | typeof NO_STREAM> {
  for await (const last of store.readStream(stream, { direction: 'backwards', limit: 1 }))
    return headAfter(last);
  return NO_STREAM;
}

/** The event with this content, where it stands; asks until the store can be asked. */
async function settled(
  store: EventStore,
  stream: StreamName,
  event: NewEvent,
): Promise<{ id: string; position: string } | undefined> {
  const wanted = JSON.stringify(event.data);
  for (;;) {
    try {
      for await (const { id, position, data } of store.readStream(stream))
        if (JSON.stringify(data) === wanted) return { id, position };
      return undefined;
    } catch (error) {
      if (!(error instanceof StoreUnreachable)) throw error;
      await pause(5);
    }
  }
}
