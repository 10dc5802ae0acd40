import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { TaskState, TaskStateName } from '../task/state.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { OfTask } from './of-task.ts';

/** A council is set up before it meets: the papers it has to have in time count back from that day. */
export const meetsOnceSetUp = guard(
  'meets-once-set-up',
  ({ data, occurredOn }: OfTask<{ readonly sessionOn?: PlainDate | undefined }>) =>
    unless(data.sessionOn === undefined || data.sessionOn >= occurredOn, () =>
      refusal('invalid-field', 'data.sessionOn', { expected: 'on-or-after', after: occurredOn }),
    ),
);

/** The council whose turn it is in a state, where it is on record; none in states without one of their own here. */
const councilOf = (at: TaskStateName, { identification, selection }: TaskState): object | undefined =>
  ({ Proposed: identification, CallClosed: selection?.council, DossiersOpened: selection?.council })[
    at as 'Proposed' | 'CallClosed' | 'DossiersOpened'
  ];

/** Nothing is a council's work that lies before the day on which it was set up, where that is on record. */
export const worksOnceSetUp = guard('works-once-set-up', ({ state, whole, occurredOn }: OfTask<unknown>) => {
  const at = state.state;
  const isEarly = councilOf(at, whole) !== undefined && councilOf(at, state) === undefined;
  return unless(!isEarly, () =>
    refusal('out-of-order', 'occurredOn', { occurredOn, state: at, since: state.since, councilLater: true }),
  );
});

/** A publication ends on the day it began, or later. */
export const publicForSomeTime = guard(
  'public-for-some-time',
  ({ data, occurredOn }: OfTask<{ readonly until?: PlainDate | undefined }>) =>
    unless(data.until === undefined || data.until >= occurredOn, () =>
      refusal('invalid-field', 'data.until', { expected: 'on-or-after', after: occurredOn }),
    ),
);
