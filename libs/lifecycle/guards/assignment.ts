import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { Assigned } from '../case-state.ts';
import type { TaskState } from '../task/state.ts';
import { parsePersonId } from '../values/person-id.ts';
import type { OfTask } from './of-task.ts';

/** However the id is written. */
const isAssigned = ({ assigned = [] }: TaskState, { role, personId }: Assigned): boolean =>
  assigned.some((one) => one.role === role && parsePersonId(one.personId) === parsePersonId(personId));

/** On that day: recorded late, it says that the person was assigned before the day that was known. */
export const notYetAssigned = guard('not-yet-assigned', ({ data, state }: OfTask<Assigned>) =>
  unless(!isAssigned(state, data), () =>
    refusal('already-exists', 'data.personId', { what: 'assignment', id: data.personId }),
  ),
);

export const assignedNow = guard('assigned-now', ({ data, state }: OfTask<Assigned>) =>
  unless(isAssigned(state, data), () =>
    refusal('invalid-field', 'data.personId', { expected: 'assigned', id: data.personId }),
  ),
);
