import type { EventStore } from './event-store.port.ts';
import type { JsonObject } from './json.ts';
import type { RecordedEvent } from './recorded-event.ts';

/** Brings the data of one type from one version of its shape to the next. Pure; its input is storage format and never changes. */
export interface Upcaster {
  readonly type: string;
  /** The version it takes; it gives this + 1. */
  readonly schemaVersion: number;
  readonly next: (data: JsonObject) => JsonObject;
}

/** Upcasts one event as far as there are upcasters. */
export type Upcast = (event: RecordedEvent) => RecordedEvent;

/** @throws RangeError two upcasters take the same version of the same type: which one would run is then chance */
export function upcasting(upcasters: readonly Upcaster[]): Upcast {
  const byVersion = new Map<string, Upcaster>();
  for (const upcaster of upcasters) {
    const key = `${upcaster.type}/${upcaster.schemaVersion}`;
    if (byVersion.has(key)) throw new RangeError(`two upcasters take ${key}`);
    byVersion.set(key, upcaster);
  }
  return function upcast(event) {
    const { schemaVersion } = event.metadata;
    const upcaster = byVersion.get(`${event.type}/${schemaVersion}`);
    if (upcaster === undefined) return event;
    const metadata = { ...event.metadata, schemaVersion: schemaVersion + 1 };
    return upcast({ ...event, data: upcaster.next(event.data), metadata });
  };
}

/**
 * `store` with every event upcast as it is read; what is stored stays byte for byte. The events keep the hash of what
 * is stored, so evidence and verification read the store beneath, never this one.
 */
export function withUpcasting(store: EventStore, upcast: Upcast): EventStore {
  return {
    append: (stream, expected, events) => store.append(stream, expected, events),
    readStream: (stream, options) => mapped(store.readStream(stream, options), upcast),
    readAll: (options) => mapped(store.readAll(options), upcast),
    subscribe: (options) =>
      mapped(store.subscribe(options), (message) =>
        message.kind === 'event' ? { kind: 'event', event: upcast(message.event) } : message,
      ),
    head: () => store.head(),
    close: () => store.close(),
  };
}

async function* mapped<T>(items: AsyncIterable<T>, map: (item: T) => T): AsyncGenerator<T, void, undefined> {
  for await (const item of items) yield map(item);
}
