import type { GuardInput } from '../guard.ts';
import type { TaskParameters } from '../task/parameters.ts';
import type { TaskState } from '../task/state.ts';

/** What a guard of a task looks at. */
export type OfTask<D> = GuardInput<TaskState, D, TaskParameters>;
