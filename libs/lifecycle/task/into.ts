import type { TaskFact } from './events.ts';
import { standingIn } from './milestones.ts';
import type { TaskState, TaskStateName } from './state.ts';

/** The task in a new state, since the day of the fact. */
export function into(name: TaskStateName, state: TaskState, fact: TaskFact): TaskState {
  return { ...state, state: name, since: fact.metadata.occurredOn, ...standingIn(name, state) };
}
