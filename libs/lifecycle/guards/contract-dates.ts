import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { TaskState } from '../task/state.ts';
import { plusMonths, type PlainDate } from '../values/plain-date.ts';
import type { OfTask } from './of-task.ts';

/**
 * The longest term of a contract, and of a task: no programme that was read comes near it. Larger: an end with a digit
 * mistyped (2204) makes hundreds of half-year reports and their reminders. Smaller: a long task is turned away.
 */
export const LONGEST_TERM_MONTHS = 240;

type Ending = OfTask<{ readonly newEndsOn: PlainDate }>;

export const endsAfterItBegins = guard(
  'ends-after-it-begins',
  ({ data }: OfTask<{ readonly effectiveFrom: PlainDate; readonly endsOn: PlainDate }>) =>
    unless(data.endsOn > data.effectiveFrom, () =>
      refusal('invalid-field', 'data.endsOn', { expected: 'after', after: data.effectiveFrom }),
    ),
);

export const endsWithinLongestTerm = guard(
  'ends-within-longest-term',
  ({ data }: OfTask<{ readonly effectiveFrom: PlainDate; readonly endsOn: PlainDate }>) => {
    const latest = plusMonths(data.effectiveFrom, LONGEST_TERM_MONTHS);
    return unless(data.endsOn <= latest, () =>
      refusal('invalid-field', 'data.endsOn', { expected: 'on-or-before', latest }),
    );
  },
);

/** Once only, over the whole history. */
export const notYetExtended = guard('not-yet-extended', ({ whole }: Ending) =>
  unless(whole.extendedOn === undefined, () =>
    refusal('extension-already-granted', undefined, { on: whole.extendedOn ?? null }),
  ),
);

export const extensionLengthens = guard('extension-lengthens', ({ data, state }: Ending) => {
  const endsOn = state.contract?.endsOn;
  return unless(endsOn !== undefined && data.newEndsOn > endsOn, () =>
    refusal('invalid-field', 'data.newEndsOn', { expected: 'after', after: endsOn ?? null }),
  );
});

export const extensionShortEnough = guard('extension-short-enough', ({ data, state, parameters }: Ending) => {
  const { longTaskMonths, extensionMonthsOfLongTask, extensionMonthsElse } = parameters;
  const endsOn = state.contract?.endsOn;
  const allowed = runsLonger(state, longTaskMonths) ? extensionMonthsOfLongTask : extensionMonthsElse;
  const latest = endsOn === undefined ? undefined : plusMonths(endsOn, allowed);
  return unless(latest !== undefined && data.newEndsOn <= latest, () =>
    refusal('extension-too-long', 'data.newEndsOn', { months: allowed, latest: latest ?? null }),
  );
});

/** By the approved duration; of a task taken over without one, by its contract. */
function runsLonger({ approval, appraisal, contract, takenOver }: TaskState, limit: number): boolean {
  const duration = (approval ?? appraisal)?.durationMonths;
  if (duration !== undefined) return duration > limit;
  if (takenOver === undefined || contract === undefined) return false;
  return contract.endsOn > plusMonths(contract.effectiveFrom, limit);
}
