import type { Fact } from '../fact.ts';
import { besideSealed } from '../sealing.ts';
import { BALLOTS } from '../task/sub-step-events.ts';

/** A history as the log has it: its ballots sealed, under the council that sat when each was cast. */
export function sealedIn(history: readonly Fact[]): readonly Fact[] {
  return history.map((fact, place) => {
    if (fact.type !== BALLOTS.cast) return fact;
    const session = history.slice(0, place).findLast(({ type }) => type === BALLOTS.begunBy)?.id ?? 'none';
    return { ...fact, data: { ...besideSealed(fact.data, BALLOTS), session, sealed: 'c2VhbGVk' } };
  });
}
