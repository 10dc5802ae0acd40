import type { CaseEvent } from '../../api/case.ts';

/** What a later fact made of one: set it right, or took it back. */
export interface Rewriting {
  readonly kind: 'corrected' | 'voided';
  readonly revision: number;
}

const KINDS: Readonly<Record<string, Rewriting['kind']>> = {
  FactCorrected: 'corrected',
  EventVoided: 'voided',
};

/** By the id of the fact that they speak of. */
export function rewritingsIn(events: readonly CaseEvent[]): ReadonlyMap<string, readonly Rewriting[]> {
  const found = new Map<string, Rewriting[]>();
  for (const { type, data, revision } of events) {
    const kind = KINDS[type];
    const target: unknown = data.targetEventId;
    if (kind !== undefined && typeof target === 'string')
      found.set(target, [...(found.get(target) ?? []), { kind, revision }]);
  }
  return found;
}
