import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
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
