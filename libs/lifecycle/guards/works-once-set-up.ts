import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { TaskState, TaskStateName } from '../task/state.ts';
import type { OfTask } from './of-task.ts';

/** The council whose turn it is, by the states that have one of their own here; undefined where it is not on record. */
const COUNCILS: Partial<Readonly<Record<TaskStateName, (task: TaskState) => object | undefined>>> = {
  Proposed: ({ identification }) => identification,
  CallClosed: ({ selection }) => selection?.council,
  DossiersOpened: ({ selection }) => selection?.council,
};

/** Nothing is a council's work that lies before the day on which it was set up, where that is on record. */
export const worksOnceSetUp = guard('works-once-set-up', ({ state, whole, occurredOn }: OfTask<unknown>) => {
  const at = state.state;
  const councilIn = COUNCILS[at];
  const isEarly = councilIn?.(whole) !== undefined && councilIn(state) === undefined;
  return unless(!isEarly, () =>
    refusal('out-of-order', 'occurredOn', { occurredOn, state: at, since: state.since, councilLater: true }),
  );
});
