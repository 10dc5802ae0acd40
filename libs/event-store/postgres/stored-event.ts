import { DamagedEvent } from '../errors.ts';
import { hashOfTexts } from '../hash-chain.ts';
import type { JsonObject } from '../json.ts';
import type { EventId, EventMetadata, Hash, RecordedEvent, Revision, StreamName } from '../recorded-event.ts';
import { positionOf } from '../position.ts';

/** What every read selects, in the order of `StoredEvent`. */
export const eventColumns = `position, stream, revision, type, id, data, meta, encode(hash, 'hex')`;

/** A row as the server gives it; arrays cost the driver less than objects. */
export type StoredEvent = [
  position: string,
  stream: StreamName,
  revision: Revision,
  type: string,
  id: EventId,
  data: string,
  meta: string,
  hash: Hash,
];

/** The event of a row. @throws DamagedEvent it is not what was written: the hash is taken over the stored text itself */
export function toRecordedEvent(row: StoredEvent): RecordedEvent {
  const [position, stream, revision, type, id, data, meta, hash] = row;
  if (hashOfTexts({ id, stream, revision, type, data, metadata: meta }) !== hash) {
    throw new DamagedEvent(
      stream,
      revision,
      'changed since it was written: the hash is not that of the content',
    );
  }
  const metadata = { ...(JSON.parse(meta) as JsonObject), hash } as EventMetadata;
  return {
    id,
    stream,
    revision,
    position: positionOf(position),
    type,
    data: JSON.parse(data) as JsonObject,
    metadata,
  };
}
