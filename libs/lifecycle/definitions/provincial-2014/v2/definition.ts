import type { Definition } from '../../../definition.ts';
import type { TaskState } from '../../../task/state.ts';
import { adoptDefinition } from '../../adopt-definition.ts';
import * as assignment from '../../assignment.ts';
import { delta } from '../../delta.ts';
import { takeOver } from '../../take-over.ts';
import { TASK_STATES } from '../../task-states.ts';
import { voidStep } from '../../void.ts';
import { provincial2014 } from '../definition.ts';
import { MAIN_LINE_DEADLINES } from './deadlines.ts';
import * as record from './record.ts';

const STATES = Object.keys(TASK_STATES);

/** The same circulars with every sub-step of the law; the main line asks for none of them. */
export const provincial2014v2: Definition<TaskState> = delta(provincial2014, {
  id: 'provincial-2014',
  version: 2,
  steps: {
    add: [
      takeOver('provincial'),
      ...Object.values(record),
      ...Object.values(assignment),
      voidStep(STATES),
      adoptDefinition(STATES),
    ],
  },
  deadlines: { replace: MAIN_LINE_DEADLINES },
});
