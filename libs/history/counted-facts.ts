import type { Clocks } from '#lifecycle/clocks';
import { effectiveHistory } from '#lifecycle/effective-history';
import type { Fact } from '#lifecycle/fact';

/** The facts that count by both clocks, as they were recorded, in the order they were recorded. */
export function countedFacts(facts: readonly Fact[], clocks: Clocks): readonly Fact[] {
  const counted = new Set(effectiveHistory(facts, clocks).map((fact) => fact.id));
  return facts.filter((fact) => counted.has(fact.id));
}
