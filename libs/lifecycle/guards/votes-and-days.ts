import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { Voting } from '../task/votes.ts';
import type { OfTask } from './of-task.ts';

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
