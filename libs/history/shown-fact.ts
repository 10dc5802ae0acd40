import type { Fact, FactMetadata } from '#lifecycle/fact';
import type { JsonObject } from '#lifecycle/values/json';

/** A fact as `task history` and `/events` answer it (contract section 4). */
export interface ShownFact {
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly data: JsonObject;
  readonly metadata: FactMetadata;
}

export function shownFact({ id, revision, type, data, metadata }: Fact): ShownFact {
  const { occurredOn, recordedAt, actor } = metadata;
  return { id, revision, type, occurredOn, recordedAt, actor, data, metadata };
}
