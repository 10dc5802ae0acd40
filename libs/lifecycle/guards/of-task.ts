import type { CaseAlone, CheckInput, GuardInput } from '../guard.ts';
import type { TaskParameters } from '../task/parameters.ts';
import type { TaskState } from '../task/state.ts';

/** What a guard of a task looks at. */
export type OfTask<D> = GuardInput<TaskState, D, TaskParameters>;
/** The task on the day that is said, and with all that is known of it. */
export const bothTimes = <D>(input: OfTask<D>): readonly OfTask<D>[] => [
  input,
  { ...input, state: input.whole },
];
/** What a check looks at: what was said, whatever the task. */
export type Said<D> = CheckInput<D, TaskParameters>;
/** What a rule of the task alone looks at. */
export type TaskAlone = CaseAlone<TaskState>;
