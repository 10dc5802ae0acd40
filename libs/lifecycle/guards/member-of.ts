import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { TaskState } from '../task/state.ts';
import { barePersonId } from '../values/person-id.ts';
import type { OfTask } from './of-task.ts';

type Members = readonly { readonly personId: string }[];

/** Where the decision that set up a council names its members, only they score and rate. */
export const memberOf = (membersIn: (state: TaskState) => Members | undefined) =>
  guard('member-of-the-council', ({ data, state }: OfTask<{ readonly personId: string }>) => {
    const id = barePersonId(data.personId);
    const isMember = membersIn(state)?.some(({ personId }) => barePersonId(personId) === id) ?? true;
    return unless(isMember, () =>
      refusal('invalid-field', 'data.personId', { expected: 'council-member', id: data.personId }),
    );
  });
