import type { Definition } from '../../definition.ts';
import type { TaskState } from '../../task/state.ts';
import { provincial2014v2 } from '../provincial-2014/v2/definition.ts';
import { takeOver } from '../take-over.ts';
import { atFacility, registerFacilityTask } from './at-facility.ts';
import { facility } from './definition.ts';

/** What T20 asks of a host whose proposal goes to the province; a facility's own head signs (domain J). */
const OF_THE_PROVINCE = ['D15', 'D16'];

/** Facility tasks with the sub-steps of the provincial regulation's second version. */
export const facilityV2: Definition<TaskState> = {
  ...provincial2014v2,
  id: facility.id,
  version: 2,
  label: facility.label,
  inForceFrom: facility.inForceFrom,
  steps: [
    registerFacilityTask,
    takeOver('facility'),
    ...provincial2014v2.steps.filter((step) => !step.opens).map(atFacility),
  ],
  deadlines: provincial2014v2.deadlines.filter(({ id }) => !OF_THE_PROVINCE.includes(id)),
};
