import { plainPaths } from '../changed-paths.ts';
import { byDayThenRevision, type Fact } from '../fact.ts';
import { besideSealed, isShut, underSeal } from '../sealing.ts';
import type { JsonObject } from '../values/json.ts';
import { BALLOTS, RATINGS } from './sub-step-events.ts';

const SEALINGS = [BALLOTS, RATINGS] as const;
type Votes = (typeof SEALINGS)[number];

/**
 * The facts (in revision order) with what is under the seal of each ballot or rating that was counted: by the first count
 * after it, by day and not by when it was recorded, before another council sat.
 */
export function openedByCount(facts: readonly Fact[]): readonly Fact[] {
  const told = facts.toSorted(byDayThenRevision);
  return facts.map((fact) => {
    const votes = SEALINGS.find(({ cast }) => cast === fact.type);
    if (votes === undefined || !isShut(fact, votes)) return fact;
    const members = membersAfter(told.slice(told.indexOf(fact) + 1), fact, votes);
    return members === undefined ? fact : { ...fact, data: { ...fact.data, ...members } };
  });
}

function membersAfter(later: readonly Fact[], { data }: Fact, votes: Votes): JsonObject | undefined {
  const said = besideSealed(data, votes);
  const begunBy: readonly string[] = votes.begunBy;
  for (const fact of later) {
    if (begunBy.includes(fact.type)) return undefined;
    const own = broughtBy(fact, votes).find((one) => plainPaths(besideSealed(one, votes), said).length === 0);
    if (own !== undefined) return underSeal(own, votes);
  }
  return undefined;
}

/** What a count brought; its shape was the decider's. */
const broughtBy = ({ type, data }: Fact, { counted, broughtIn }: Votes): readonly JsonObject[] =>
  type === counted ? ((data[broughtIn] ?? []) as readonly JsonObject[]) : [];
