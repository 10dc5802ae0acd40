import type { Form } from '../form.ts';
import { step, type Step, type StepDraft } from '../step.ts';
import type { TaskParameters } from '../task/parameters.ts';
import type { TaskState } from '../task/state.ts';

/** A step of a task; the form types the data that its guards see. */
export const taskStep = <const F extends Form>(
  draft: StepDraft<TaskState, F, TaskParameters>,
): Step<TaskState> => step(draft);
