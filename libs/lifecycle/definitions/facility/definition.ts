import type { Definition } from '../../definition.ts';
import type { TaskState } from '../../task/state.ts';
import { plainDate } from '../../values/plain-date.ts';
import { provincial2014 } from '../provincial-2014/definition.ts';
import { atFacility, registerFacilityTask } from './at-facility.ts';

/** Facility tasks (nhiệm vụ cấp cơ sở): the provincial definition with its delta. */
export const facility: Definition<TaskState> = {
  ...provincial2014,
  id: 'facility',
  label: { vi: 'Nhiệm vụ cấp cơ sở', en: 'Facility tasks' },
  inForceFrom: plainDate('2014-01-27'),
  steps: [registerFacilityTask, ...provincial2014.steps.filter((step) => !step.opens).map(atFacility)],
};
