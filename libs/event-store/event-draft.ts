import { canonicalJson } from './canonical-json.ts';
import { InvalidEvent } from './errors.ts';
import type { JsonObject } from './json.ts';
import type { NewEvent } from './recorded-event.ts';

/** An event of this many bytes or more is refused. Larger: one append no longer fits KurrentDB's default of 1 MiB. */
const TOO_LARGE_BYTES = 1_000_000;

const TYPE = /^[A-Z][A-Za-z0-9]{0,127}$/;
const STAMPED_BY_THE_STORE = ['recordedAt', 'prevHash', 'hash'];

/** A new event, checked and copied: what its writer changes afterwards no longer reaches it. */
export interface EventDraft {
  readonly type: string;
  /** Canonical JSON. */
  readonly data: string;
  readonly metadata: JsonObject;
  readonly bytes: number;
}

/**
 * Checks that every store can hold `events` and that they come back as given.
 * @throws InvalidEvent none at all, a type that is not PascalCase, what is not JSON, metadata that the store
 * itself writes, 1 MB or more
 */
export function draftsOf(events: readonly NewEvent[]): EventDraft[] {
  if (events.length === 0) throw new InvalidEvent('an append holds at least one event');
  return events.map(draftOf);
}

function draftOf(event: NewEvent): EventDraft {
  if (!TYPE.test(event.type)) throw new InvalidEvent(`type ${JSON.stringify(event.type)} is not PascalCase`);
  const stamped = STAMPED_BY_THE_STORE.find((name) => name in event.metadata);
  if (stamped !== undefined) throw new InvalidEvent(`metadata.${stamped} is written by the store`);
  const data = textOfObject(event.data, 'data');
  const metadata = textOfObject(event.metadata, 'metadata');
  const bytes = Buffer.byteLength(data) + Buffer.byteLength(metadata);
  if (bytes >= TOO_LARGE_BYTES) {
    throw new InvalidEvent(`${event.type} has ${bytes} bytes; events stay below ${TOO_LARGE_BYTES}`);
  }
  return { type: event.type, data, metadata: JSON.parse(metadata) as JsonObject, bytes };
}

function textOfObject(value: JsonObject, name: string): string {
  const text = canonicalJson(value);
  if (!text.startsWith('{')) throw new InvalidEvent(`${name} is not an object`);
  return text;
}
