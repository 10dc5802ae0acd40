import type { Fact } from '../fact.ts';
import { besideSealed } from '../sealing.ts';
import { BALLOTS, RATINGS } from '../task/sub-step-events.ts';

/** A history as the log has it: its ballots and ratings sealed, under the council that sat when each was cast. */
export function sealedIn(history: readonly Fact[]): readonly Fact[] {
  return history.map((fact, place) => {
    const votes = [BALLOTS, RATINGS].find(({ cast }) => cast === fact.type);
    if (votes === undefined) return fact;
    const begunBy: readonly string[] = votes.begunBy;
    const session = history.slice(0, place).findLast(({ type }) => begunBy.includes(type))?.id ?? 'none';
    return { ...fact, data: { ...besideSealed(fact.data, votes), session, sealed: 'c2VhbGVk' } };
  });
}
