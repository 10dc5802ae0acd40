import { SCHEMA_VERSION } from './new-event-of.ts';
import type { RecordedEvent } from '#event-store/recorded-event';
import type { Fact, FactMetadata } from '#lifecycle/fact';
import { invariant } from '#lifecycle/invariant';

/**
 * An event of a case's stream as the fact it states. The envelope of such events is written by `handle-command.ts`
 * alone, so their metadata are a fact's metadata.
 */
export function toFact({ id, revision, type, data, metadata }: RecordedEvent): Fact {
  invariant(metadata.schemaVersion === SCHEMA_VERSION, 'a shape of data that this program reads', {
    type,
    revision,
  });
  return { id, revision, type, data, metadata: metadata as unknown as FactMetadata };
}
