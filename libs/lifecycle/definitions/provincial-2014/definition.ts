import type { Definition } from '../../definition.ts';
import type { TaskState } from '../../task/state.ts';
import { plainDate } from '../../values/plain-date.ts';
import { correct } from '../correct.ts';
import { TASK_STATES } from '../task-states.ts';
import * as acceptance from './acceptance.ts';
import * as appraisal from './appraisal.ts';
import * as closing from './closing.ts';
import * as contract from './contract.ts';
import { TASK_DEADLINES } from './deadlines.ts';
import * as execution from './execution.ts';
import * as identification from './identification.ts';
import { NATIONAL_NOTES } from './parameter-notes.ts';
import { NATIONAL } from './parameters.ts';
import * as selection from './selection.ts';

/** Provincial tasks under the circulars of 2014–2023: TT 07/2014, TT 08/2017, TT 04/2015, TT 11/2014, TT 14/2014. */
export const provincial2014: Definition<TaskState> = {
  kind: 'task',
  id: 'provincial-2014',
  version: 1,
  label: {
    vi: 'Nhiệm vụ cấp tỉnh (các thông tư 2014–2023)',
    en: 'Provincial tasks (circulars of 2014–2023)',
  },
  inForceFrom: plainDate('2014-01-27'),
  source: 'Luật 29/2013/QH13; NĐ 08/2014/NĐ-CP; TT 07/2014, 04/2015, 11/2014, 14/2014, 08/2017/TT-BKHCN',
  parameters: NATIONAL,
  parameterNotes: NATIONAL_NOTES,
  states: TASK_STATES,
  steps: [
    ...Object.values(identification),
    ...Object.values(selection),
    ...Object.values(appraisal),
    ...Object.values(contract),
    ...Object.values(execution),
    ...Object.values(acceptance),
    ...Object.values(closing),
    correct(Object.keys(TASK_STATES)),
  ],
  deadlines: TASK_DEADLINES,
};
