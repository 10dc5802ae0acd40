import type { RecordedEvent as ClientsEvent } from '@kurrent/kurrentdb-client';
import { DamagedEvent } from '../errors.ts';
import { hashOf } from '../hash-chain.ts';
import type { SealedEvent } from '../hash-chain.ts';
import type { JsonObject } from '../json.ts';
import { positionOf } from '../position.ts';
import type { EventId, EventMetadata, RecordedEvent, Revision, StreamName } from '../recorded-event.ts';

/** What the client gives of a stored event, as far as we use it. */
export type StoredEvent = Pick<
  ClientsEvent,
  'id' | 'streamId' | 'revision' | 'type' | 'data' | 'metadata' | 'position'
>;

/**
 * The event as the log gives it.
 * @throws DamagedEvent it is not what was written, or not written by us: the hash is taken over the canonical form of
 * the parsed content, for the client keeps no bytes
 */
export function toRecordedEvent(stored: StoredEvent): RecordedEvent {
  const stream = stored.streamId as StreamName;
  const revision = Number(stored.revision) as Revision;
  const damaged = (why: string): DamagedEvent => new DamagedEvent(stream, revision, why);
  if (stored.type.startsWith('$')) throw damaged(`${stored.type} of the server stands in the stream`);
  if (!isObject(stored.data) || !isObject(stored.metadata))
    throw damaged('its data or metadata are no JSON object');
  if (stored.position === undefined) throw damaged('the server gave it no position');
  const event: RecordedEvent = {
    id: stored.id as EventId,
    stream,
    revision,
    position: positionOf(stored.position.commit),
    type: stored.type,
    data: stored.data,
    metadata: stored.metadata as EventMetadata,
  };
  if (!hashHolds(event)) throw damaged('changed since it was written: the hash is not that of the content');
  return event;
}

/** An event that was just stored at `commit`. */
export function recordedAt(commit: bigint, sealed: SealedEvent): RecordedEvent {
  const { id, stream, revision, type } = sealed;
  const { data, metadata } = jsonOf(sealed);
  return { id, stream, revision, position: positionOf(commit), type, data, metadata };
}

/** Data and metadata as they are stored: the hash stands in the metadata. */
export function jsonOf(sealed: SealedEvent): { data: JsonObject; metadata: EventMetadata } {
  const metadata = { ...(JSON.parse(sealed.metadata) as JsonObject), hash: sealed.hash };
  return { data: JSON.parse(sealed.data) as JsonObject, metadata: metadata as unknown as EventMetadata };
}

function hashHolds(event: RecordedEvent): boolean {
  try {
    return hashOf(event) === event.metadata.hash;
  } catch {
    return false; // not even JSON that anybody could have appended: half characters, too deep
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}
