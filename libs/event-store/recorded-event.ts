import type { JsonObject } from './json.ts';

declare const brand: unique symbol;

/** Name of a stream, `{kind}-{code}`, made by `streamName`: `task-BT-2023-01`. */
export type StreamName = string & { readonly [brand]: 'StreamName' };

/** Place of an event in its stream; the first is 0. */
export type Revision = number & { readonly [brand]: 'Revision' };

/**
 * Place of an event in the whole log. Opaque to everybody but the adapter, with one promise: as texts they
 * sort in log order (`a < b`), so a reader may compare them.
 */
export type Position = string & { readonly [brand]: 'Position' };

/** SHA-256, 64 lower-case hexadecimal digits. */
export type Hash = string & { readonly [brand]: 'Hash' };

/** UUIDv5 of stream, revision and content (architecture section 5): equal only for a byte-equal resend. */
export type EventId = string & { readonly [brand]: 'EventId' };

/** What the writer says about an event. The store adds `recordedAt`, `prevHash` and `hash` as it appends. */
export interface NewEventMetadata extends JsonObject {
  /** Version of the shape of `data` for this type; old ones are upcast on read. */
  readonly schemaVersion: number;
  /** The day it happened on paper, `YYYY-MM-DD`. */
  readonly occurredOn: string;
}

/** An event about to be appended. */
export interface NewEvent {
  /** Past tense, English, PascalCase: `TaskApproved`. */
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: NewEventMetadata;
}

/** What every stored event says about itself. */
export interface EventMetadata extends NewEventMetadata {
  /** When we knew: an instant in UTC with milliseconds, `2023-03-10T01:00:00.000Z`. Never backwards within a stream. */
  readonly recordedAt: string;
  /** Hash of the stream's event before, or null for the first. */
  readonly prevHash: Hash | null;
  /** SHA-256 over the canonical JSON (RFC 8785) of everything else in the event but its position. */
  readonly hash: Hash;
}

/** An event as the log gives it. */
export interface RecordedEvent {
  readonly id: EventId;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

/** Where a stream stands: what an append continues. */
export interface StreamHead {
  readonly revision: Revision;
  readonly hash: Hash;
  readonly recordedAt: string;
}

/** The head that an event makes, once it is the last of its stream. */
export function headAfter(event: RecordedEvent): StreamHead {
  return { revision: event.revision, hash: event.metadata.hash, recordedAt: event.metadata.recordedAt };
}
