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
/** A new round has dossiers of its own: what the last one owed it does not. */
const CALLS: readonly string[] = ['SelectionCallOpened', 'DirectAssignmentInvited'];
const COUNCILS: readonly Voting[] = ['selection', 'acceptance'];

/** How far the council that sits has come with its vote. */
export interface Vote {
  /** Day of its newest vote or count, or of what was concluded or annulled after them. */
  readonly lastOn?: PlainDate;
  /** A vote of it was sealed in this program, counted since or not: no file gets round that. */
  readonly sealed?: true;
  /** Revision of the fact that annulled what it came to: what was recorded before is of the vote before, whatever its day. */
  readonly annulledAt?: number;
  /** Votes sealed in this program were replaced or annulled: what comes next rests on a count again, never on a word. */
  readonly mustCount?: true;
}
export type Votes = Readonly<Partial<Record<Voting, Vote>>>;

/** The votes after a fact, in the order of days: a council that sits anew begins afresh. */
export function votesAfter(votes: Votes | undefined, fact: TaskFact): Votes | undefined {
  if (CALLS.includes(fact.type)) return withoutDue(votes);
  const council = COUNCILS.find((one) => isOf(one, fact.type));
  if (council === undefined) return votes;
  const begunBy: readonly string[] = HOW[council].begunBy;
  const lastOn = fact.metadata.occurredOn;
  const hasVoted = votes?.[council]?.lastOn !== undefined;
  const { sealed: wasSealed, mustCount: stillMust, ...was } = votes?.[council] ?? {};
  const again = (wasSealed ?? stillMust) && { mustCount: true as const };
  if (fact.type === 'RatingAnnulled')
    return { ...votes, [council]: { annulledAt: fact.revision, ...(hasVoted && { lastOn }), ...again } };
  if (begunBy.includes(fact.type)) return { ...votes, [council]: { ...again } };
  if (fact.type === HOW[council].counted)
    return { ...votes, [council]: { ...was, ...(wasSealed && { sealed: wasSealed }), lastOn } };
  if (CONCLUDES[council].includes(fact.type) && !hasVoted) return votes;
  const sealed = fact.type === HOW[council].cast && isSealed(fact);
  return { ...votes, [council]: { ...votes?.[council], lastOn, ...(sealed && { sealed: true }) } };
}

function withoutDue(votes: Votes | undefined): Votes | undefined {
  if (votes?.selection?.mustCount === undefined) return votes;
  const { mustCount: _, ...selection } = votes.selection;
  return { ...votes, selection };
}

/** Whether a vote or count was annulled with what it led to, by a fact of an earlier day that was recorded after it. */
export const isAnnulled = (votes: Votes | undefined, { type, revision }: TaskFact): boolean =>
  (type === RATINGS.cast || type === RATINGS.counted) && revision < (votes?.acceptance?.annulledAt ?? 0);

function isOf(council: Voting, type: string): boolean {
  const { cast, counted, begunBy } = HOW[council];
  const own: readonly string[] = [cast, counted, ...begunBy, ...CONCLUDES[council]];
  return own.includes(type);
}
