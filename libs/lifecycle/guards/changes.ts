import { plusWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { missing, refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import { atLeast } from '../task/parameters.ts';
import type { TaskState } from '../task/state.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { OfTask } from './of-task.ts';

type OfAdjustment = OfTask<{ readonly adjustmentId: string }>;

const named = ({ adjustments = [] }: TaskState, id: string) =>
  adjustments.find((one) => one.adjustmentId === id);

export const adjustmentUnused = guard('adjustment-unused', ({ data, whole }: OfAdjustment) =>
  unless(named(whole, data.adjustmentId) === undefined, () =>
    refusal('already-exists', 'data.adjustmentId', { what: 'adjustment', id: data.adjustmentId }),
  ),
);

/** Asked for by the host, or decided by it; not answered, not reported. */
export const adjustmentOpen = (selfDecided: boolean) =>
  guard('adjustment-open', ({ data, state, whole }: OfAdjustment) => {
    const asked = named(state, data.adjustmentId);
    const open = asked?.selfDecided === selfDecided && named(whole, data.adjustmentId)?.outcome === undefined;
    return unless(open, () =>
      refusal('invalid-field', 'data.adjustmentId', { expected: 'open-adjustment', id: data.adjustmentId }),
    );
  });

/** Name, aims and products stay under a lump sum until the final product (T04 art. 13). */
export const productsStay = guard('products-stay', ({ data, state }: OfTask<{ readonly what: string }>) =>
  unless(data.what !== 'name-aims-products' || state.contract?.lumpSum !== 'final-product', () =>
    refusal('adjustment-not-allowed', 'data.what', { what: data.what }),
  ),
);

/** The host decides its own content under a lump sum until the final product, not otherwise (T04 art. 19.1). */
export const mayDecideItself = guard(
  'may-decide-itself',
  ({ data, state }: OfTask<{ readonly what: string }>) =>
    unless(data.what !== 'content' || state.contract?.lumpSum === 'final-product', () =>
      refusal('adjustment-not-allowed', 'data.what', { what: data.what }),
    ),
);

type Shortening = OfTask<{ readonly newEndsOn: PlainDate; readonly workDonePercent: number }>;

export const shortens = guard('shortens', ({ data, state, occurredOn }: Shortening) => {
  const endsOn = state.contract?.endsOn;
  const after = [state.contract?.effectiveFrom ?? occurredOn, occurredOn].toSorted().at(-1) ?? occurredOn;
  return [
    ...unless(endsOn !== undefined && data.newEndsOn < endsOn, () =>
      refusal('invalid-field', 'data.newEndsOn', { expected: 'on-or-before', latest: endsOn ?? null }),
    ),
    ...unless(data.newEndsOn >= after, () =>
      refusal('invalid-field', 'data.newEndsOn', { expected: 'on-or-after', after }),
    ),
  ];
});

export const enoughDone = guard('enough-done', ({ data, parameters }: Shortening) =>
  unless(atLeast(parameters.doneBeforeShortening, { count: data.workDonePercent, total: 100 }), () =>
    refusal('too-little-done', 'data.workDonePercent', { percent: data.workDonePercent }),
  ),
);

export const inspectionAnnouncedInTime = guard(
  'inspection-announced-in-time',
  ({
    data,
    occurredOn,
    calendar,
    parameters,
  }: OfTask<{ readonly inspectionOn: PlainDate; readonly regular: boolean }>) => {
    const minimum = parameters.inspectionNoticeWorkingDays;
    const latest = plusWorkingDays(data.inspectionOn, -minimum, calendar);
    const days = workingDaysBetween({ from: occurredOn, to: data.inspectionOn }, calendar);
    return [
      ...unless(occurredOn <= data.inspectionOn, () =>
        refusal('invalid-field', 'data.inspectionOn', { expected: 'on-or-after', after: occurredOn }),
      ),
      ...unless(!data.regular || occurredOn <= latest, () =>
        refusal('notice-too-short', 'data.inspectionOn', { days, minimum, latest }),
      ),
    ];
  },
);

export const supplementAsked = guard('supplement-asked', ({ state }: OfTask<unknown>) =>
  unless(state.acceptance?.supplementAskedOn !== undefined, () => missing('AcceptanceSupplementRequested')),
);
export const supplementNotAsked = guard('supplement-not-asked', ({ state }: OfTask<unknown>) => {
  const on = state.acceptance?.supplementAskedOn ?? state.acceptance?.confirmedOn;
  return on === undefined ? [] : [refusal('illegal-state', undefined, { already: 'supplement-asked', on })];
});
