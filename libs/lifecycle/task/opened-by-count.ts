import { byDayThenRevision, type Fact } from '../fact.ts';
import { isShut, opened } from '../sealing.ts';
import type { Json } from '../values/json.ts';
import { BALLOTS, type OpenBallot } from './sub-step-events.ts';

/**
 * The facts (in revision order) with the points of each sealed ballot that was counted: by the first count after it, by
 * day and not by when it was recorded, before another council sat.
 */
export function openedByCount(facts: readonly Fact[]): readonly Fact[] {
  const told = facts.toSorted(byDayThenRevision);
  return facts.map((fact) => {
    if (fact.type !== BALLOTS.cast || !isShut(fact, BALLOTS)) return fact;
    const points = pointsAfter(told.slice(told.indexOf(fact) + 1), fact);
    return points === undefined ? fact : opened(fact, BALLOTS.field, points);
  });
}

function pointsAfter(later: readonly Fact[], { data: { dossierId, personId } }: Fact): Json | undefined {
  for (const fact of later) {
    if (fact.type === BALLOTS.begunBy) return undefined;
    const own = broughtBy(fact).find((one) => one.dossierId === dossierId && one.personId === personId);
    if (own !== undefined) return own.points.map((one) => ({ ...one }));
  }
  return undefined;
}

/** What a count brought; its shape was the decider's. */
const broughtBy = ({ type, data }: Fact): readonly OpenBallot[] =>
  type === BALLOTS.counted ? ((data[BALLOTS.broughtIn] ?? []) as unknown as readonly OpenBallot[]) : [];
