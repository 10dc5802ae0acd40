import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { Voting } from '../task/votes.ts';
import { shutBallots } from './ballots.ts';
import { bothTimes, type OfTask } from './of-task.ts';
import { ratingsAreOfTheImpartial, shutRatings } from './ratings.ts';

/** A file tells its facts in its own order, but for votes that were sealed in this program. */
const isBound = ({ whole, imported }: OfTask<unknown>, council: Voting): boolean =>
  !imported || whole.votes?.[council]?.sealed === true;

const votedLater = ({ occurredOn, state: { state, since } }: OfTask<unknown>) =>
  refusal('out-of-order', 'occurredOn', { occurredOn, state, since, votedLater: true });

/** Whether the council that sits voted or counted after that day. */
const votesLater = ({ whole, occurredOn }: OfTask<unknown>, council: Voting): boolean => {
  const { lastOn } = whole.votes?.[council] ?? {};
  return lastOn !== undefined && occurredOn < lastOn;
};

/**
 * What a council decided rests on its whole vote, and on its newest count: by a day before them, nothing would be held
 * against the numbers said.
 */
export const concludesItsVote = (council: Voting) =>
  guard('concludes-its-vote', (input: OfTask<unknown>) => {
    const { state, whole } = input;
    const satThen = state[council]?.council?.establishedOn === whole[council]?.council?.establishedOn;
    const isWhole = satThen && !votesLater(input, council);
    return unless(isWhole || !isBound(input, council), () => votedLater(input));
  });

/** A council that takes the place of one takes over none of its votes: by a day before them they would follow it. */
export const replacesNoVote = (council: Voting) =>
  guard('replaces-no-vote', (input: OfTask<unknown>) =>
    unless(!votesLater(input, council) || !isBound(input, council), () => votedLater(input)),
  );

type Input = OfTask<unknown>;

/** The sealed votes that count and nobody has counted, of each kind of council. */
const UNCOUNTED: Readonly<Record<Voting, (input: Input) => readonly unknown[]>> = {
  selection: shutBallots,
  acceptance: shutRatings,
};

/**
 * A council that takes the place of one would take the force out of its votes: those that were sealed here are counted
 * first, whatever day is said, and by a file too. What is wrong with them, two persons void.
 */
export const leavesNoVoteUncounted = (council: Voting) =>
  guard('leaves-no-vote-uncounted', (input: Input) => {
    const waiting = Math.max(...bothTimes(input).map((at) => UNCOUNTED[council](at).length));
    return unless(waiting === 0, () => refusal('illegal-state', undefined, { waiting }));
  });

/**
 * Sealed ratings that were counted are concluded on, or what the count gave could be rated anew until it fits: another
 * council sits after the conclusion, or its annulment. Where a rating counted is of who was found in conflict since,
 * nothing is concluded from it, and another council is what is left.
 */
export const leavesNoCountUnconcluded = guard('leaves-no-count-unconcluded', (input: Input) => {
  const { whole } = input;
  const { counted } = whole.acceptance ?? {};
  const isOpen = whole.state === 'AcceptanceCouncil' && whole.votes?.acceptance?.sealed === true;
  const isUsable = ratingsAreOfTheImpartial.check({ ...input, state: whole }).length === 0;
  if (counted === undefined || !isOpen || !isUsable) return [];
  const unconcluded = counted.excellent + counted.passed + counted.failed;
  return [refusal('illegal-state', undefined, { unconcluded })];
});
