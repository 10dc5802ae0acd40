import type { Clocks } from '#lifecycle/clocks';
import { VOIDED } from '#lifecycle/definitions/void';
import { effectiveHistory } from '#lifecycle/effective-history';
import type { Fact } from '#lifecycle/fact';
import { voidedBy } from '#lifecycle/lives';

/**
 * The facts that count by both clocks, as they were recorded, in the order they were recorded. A voided fact counts no
 * longer, but it stays to be seen beside what voided it.
 */
export function countedFacts(facts: readonly Fact[], clocks: Clocks): readonly Fact[] {
  const effective = effectiveHistory(undefined, facts, clocks);
  const voided = effective.filter((fact) => fact.type === VOIDED).map(voidedBy);
  const counted = new Set([...effective.map((fact) => fact.id), ...voided]);
  return facts.filter((fact) => counted.has(fact.id));
}
