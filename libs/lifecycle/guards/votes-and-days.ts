import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { TaskState } from '../task/state.ts';
import type { OfTask } from './of-task.ts';

/** How far the council that sits has come with its vote: which council, how many votes, counted or not. */
const voteOf = ({ selection, acceptance, state }: TaskState): readonly unknown[] =>
  state === 'AcceptanceCouncil'
    ? [acceptance?.ratings?.length ?? 0, acceptance?.counted !== undefined]
    : [selection?.council?.establishedOn, selection?.ballots.length ?? 0, selection?.ranking !== undefined];

/**
 * What a council decided rests on its whole vote: by a day before it, nothing would be held against the numbers said. A file
 * tells its facts in its own order.
 */
export const concludesItsVote = guard('concludes-its-vote', (input: OfTask<unknown>) => {
  const { state, whole, imported, occurredOn } = input;
  const [then, now] = [voteOf(state), voteOf(whole)];
  const isWhole = then.every((part, at) => part === now[at]);
  return unless(imported || isWhole, () =>
    refusal('out-of-order', 'occurredOn', {
      occurredOn,
      state: state.state,
      since: state.since,
      votedLater: true,
    }),
  );
});
