import { choice, person } from '../form.ts';
import { assignedNow, notYetAssigned } from '../guards/assignment.ts';
import { UNCHANGED } from '../step.ts';
import { ROLES } from '../values/role.ts';
import { MANAGERS } from './recorders.ts';
import { TASK_STATES } from './task-states.ts';
import { taskStep } from './task-step.ts';
import { DAY_OF } from './days.ts';

const form = {
  role: choice({ vi: 'Vai trò', en: 'Role' }, ROLES),
  personId: person({ vi: 'Người', en: 'Person' }),
};
const ofDepartment = 'Phân công của cơ quan quản lý';

/** Phân công. */
export const assign = taskStep({
  command: 'assign',
  label: { vi: 'Phân công', en: 'Assign a person' },
  dayLabel: DAY_OF.assignment,
  from: Object.keys(TASK_STATES),
  event: 'PersonAssigned',
  to: UNCHANGED,
  keepsRecord: true,
  form,
  roles: MANAGERS,
  guards: [notYetAssigned],
  source: ofDepartment,
});

/** Thôi phân công. */
export const unassign = taskStep({
  command: 'unassign',
  label: { vi: 'Thôi phân công', en: 'Unassign a person' },
  dayLabel: DAY_OF.endOfAssignment,
  from: Object.keys(TASK_STATES),
  event: 'PersonUnassigned',
  to: UNCHANGED,
  keepsRecord: true,
  form,
  roles: MANAGERS,
  guards: [assignedNow],
  isOffered: ({ assigned = [] }) => assigned.length > 0,
  source: ofDepartment,
});
