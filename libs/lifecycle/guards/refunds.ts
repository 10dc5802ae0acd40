import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import { exceeds, sumVnd, type Vnd } from '../values/vnd.ts';
import type { OfTask } from './of-task.ts';
import { allPaid } from './payments.ts';

const ZERO = '0' as Vnd;

/** Nothing comes back that was not paid. What was paid before a take-over may be unknown: nothing to compare with. */
export const refundWithinPaid = guard(
  'refund-within-paid',
  ({ data: { refundVnd }, whole }: OfTask<{ readonly refundVnd: Vnd | undefined }>) => {
    const unknown = whole.takenOver !== undefined && whole.paidBeforeVnd === undefined;
    if (refundVnd === undefined || unknown) return [];
    const paidVnd = allPaid(whole);
    return unless(!exceeds(refundVnd, paidVnd), () =>
      refusal('refund-exceeds-paid', 'data.refundVnd', { refundVnd, paidVnd }),
    );
  },
);

/** What is determined anew covers what came back already. */
export const refundCoversCollected = guard(
  'refund-covers-collected',
  ({ data: { refundVnd }, whole: { refundedVnd = ZERO } }: OfTask<{ readonly refundVnd: Vnd }>) =>
    unless(!exceeds(refundedVnd, refundVnd), () =>
      refusal('refund-exceeds-determined', 'data.refundVnd', { refundedVnd, refundVnd }),
    ),
);

/** Once, until a rating is annulled or another advance is paid: by then or later, whatever day is said. */
export const notSettledYet = guard('not-settled-yet', ({ state, whole }: OfTask<unknown>) => {
  const on = state.advancesSettledOn ?? whole.advancesSettledOn;
  return on === undefined ? [] : [refusal('illegal-state', undefined, { already: 'advances-settled', on })];
});

/** All advances are settled when what was settled and what comes back covers them (TL27 art. 13.2.đ). */
export const advancesCovered = guard('advances-covered', ({ state }: OfTask<unknown>) => {
  const { advances = [], settledVnd = ZERO, refundVnd = ZERO } = state;
  const advancedVnd = sumVnd(advances.map(({ amountVnd }) => amountVnd));
  return unless(!exceeds(advancedVnd, sumVnd([settledVnd, refundVnd])), () =>
    refusal('advances-not-settled', undefined, { settledVnd, advancedVnd }),
  );
});
