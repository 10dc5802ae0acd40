import { isSealed } from '../sealing.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { TaskFact } from './events.ts';
import { BALLOTS, RATINGS } from './sub-step-events.ts';

/** Councils that vote, and how each does. */
const HOW = { selection: BALLOTS, acceptance: RATINGS } as const;
export type Voting = keyof typeof HOW;
/** What a vote comes to; without one it leaves no trace here. */
export const CONCLUDES: Readonly<Record<Voting, readonly string[]>> = {
  selection: ['DossierRecommended', 'NoDossierRecommended'],
  acceptance: ['AcceptanceConcluded'],
};
const COUNCILS: readonly Voting[] = ['selection', 'acceptance'];

/** How far the council that sits has come with its vote. */
export interface Vote {
  /** Day of its newest vote or count, or of what was concluded or annulled after them. */
  readonly lastOn?: PlainDate;
  /** A vote of it was sealed in this program, counted since or not: no file gets round that. */
  readonly sealed?: true;
  /** Revision of the fact that annulled what it came to: what was recorded before is of the vote before, whatever its day. */
  readonly annulledAt?: number;
}
export type Votes = Readonly<Partial<Record<Voting, Vote>>>;

/** The votes after a fact, in the order of days: a council that sits anew begins afresh. */
export function votesAfter(votes: Votes | undefined, fact: TaskFact): Votes | undefined {
  const council = COUNCILS.find((one) => isOf(one, fact.type));
  if (council === undefined) return votes;
  const begunBy: readonly string[] = HOW[council].begunBy;
  const lastOn = fact.metadata.occurredOn;
  const hasVoted = votes?.[council]?.lastOn !== undefined;
  if (fact.type === 'RatingAnnulled')
    return { ...votes, [council]: { annulledAt: fact.revision, ...(hasVoted && { lastOn }) } };
  if (begunBy.includes(fact.type)) return { ...votes, [council]: {} };
  if (CONCLUDES[council].includes(fact.type) && !hasVoted) return votes;
  const sealed = fact.type === HOW[council].cast && isSealed(fact);
  return { ...votes, [council]: { ...votes?.[council], lastOn, ...(sealed && { sealed: true }) } };
}

/** Whether a vote or count was annulled with what it led to, by a fact of an earlier day that was recorded after it. */
export const isAnnulled = (votes: Votes | undefined, { type, revision }: TaskFact): boolean =>
  (type === RATINGS.cast || type === RATINGS.counted) && revision < (votes?.acceptance?.annulledAt ?? 0);

function isOf(council: Voting, type: string): boolean {
  const { cast, counted, begunBy } = HOW[council];
  const own: readonly string[] = [cast, counted, ...begunBy, ...CONCLUDES[council]];
  return own.includes(type);
}
