import type { RecordedEvent } from '#event-store/recorded-event';
import type { Fact, FactMetadata } from '#lifecycle/fact';

/**
 * An event of a case's stream as the fact it states. The envelope of such events is written by `handle-command.ts`
 * alone, so their metadata are a fact's metadata.
 */
export function toFact({ id, revision, type, data, metadata }: RecordedEvent): Fact {
  return { id, revision, type, data, metadata: metadata as unknown as FactMetadata };
}
