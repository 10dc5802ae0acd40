import type { Fact } from '../fact.ts';
import { besideSealed, isShut, opened } from '../sealing.ts';
import { BALLOTS, RATINGS } from '../task/sub-step-events.ts';
import type { Json } from '../values/json.ts';
import { decideSaid, recorded, type Said } from './record.ts';

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

interface Count {
  readonly said: Said;
  readonly votes: typeof BALLOTS | typeof RATINGS;
  /** What each of them opens to. */
  readonly opensTo: Json;
}

/** A count is decided on the votes opened, and recorded where they stay sealed. @throws Error it was refused */
export function countedIn(history: readonly Fact[], { said, votes, opensTo }: Count): readonly Fact[] {
  const open = history.map((fact) => (isShut(fact, votes) ? opened(fact, votes, opensTo) : fact));
  const decision = decideSaid(said, open);
  if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
  return [...history, recorded(decision.fact, { said, revision: history.length })];
}
