import type { Form } from '../form.ts';
import { UNCHANGED, type Step, type StepDraft } from '../step.ts';
import type { TaskParameters } from '../task/parameters.ts';
import type { TaskState } from '../task/state.ts';
import { MANAGERS } from './recorders.ts';
import { taskStep } from './task-step.ts';

type Draft<F extends Form> = StepDraft<TaskState, F, TaskParameters>;
type Row<F extends Form> = Omit<Draft<F>, 'to' | 'roles' | 'form' | 'from'> & {
  readonly from: readonly string[];
  readonly form: F;
  readonly roles?: Draft<F>['roles'];
};

/** A sub-step of the law: it may be recorded beside the main line, leaves the state, and nothing on that line needs it. */
export const subStep = <const F extends Form>(row: Row<F>): Step<TaskState> =>
  taskStep<F>({ roles: MANAGERS, ...row, to: UNCHANGED });
