import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { TaskState } from '../task/state.ts';
import { barePersonId } from '../values/person-id.ts';
import type { OfTask } from './of-task.ts';

type Members = readonly { readonly personId: string }[];

export const selectionSeats = ({ selection }: TaskState): Members | undefined => selection?.council?.members;
export const acceptanceSeats = ({ acceptance }: TaskState): Members | undefined =>
  acceptance?.council?.members;
/** Of the council before which the task lies. */
export const presentSeats = (state: TaskState): Members | undefined =>
  (state.state.startsWith('Acceptance') ? acceptanceSeats : selectionSeats)(state);

/**
 * Where the decision that set up a council names its members, only they score, rate and ask. A vote of who has no seat is
 * told apart, `vote: true`: the auditor sees it.
 */
export const memberOf = (membersIn: (state: TaskState) => Members | undefined, told: { vote?: true } = {}) =>
  guard('member-of-the-council', ({ data, state }: OfTask<{ readonly personId: string }>) => {
    const id = barePersonId(data.personId);
    const isMember = membersIn(state)?.some(({ personId }) => barePersonId(personId) === id) ?? true;
    return unless(isMember, () =>
      refusal('invalid-field', 'data.personId', { expected: 'council-member', id: data.personId, ...told }),
    );
  });
