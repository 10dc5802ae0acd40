import { missing, refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { Funding } from '../task/events.ts';
import type { FundingSource } from '../task/sub-step-events.ts';
import type { TaskState } from '../task/state.ts';
import { exceeds, sumVnd, type Vnd } from '../values/vnd.ts';
import type { OfTask } from './of-task.ts';

type Sum = OfTask<{ readonly amountVnd: Vnd }>;
type Paying = OfTask<{ readonly amountVnd: Vnd; readonly source: FundingSource | undefined }>;
const STATE: FundingSource = 'state-budget';
const ZERO = '0' as Vnd;

/** All that was paid under the contract: before a take-over, by tranches, as advances, at the end. */
export function allPaid({ paidBeforeVnd, tranches, advances = [], finalPayments = [] }: TaskState): Vnd {
  const before = paidBeforeVnd === undefined ? [] : [paidBeforeVnd];
  return sumVnd([
    ...before,
    ...[...tranches, ...advances, ...finalPayments].map(({ amountVnd }) => amountVnd),
  ]);
}

/** Over the whole history: what is recorded late counts beside what came after. */
export const paymentsWithinContract = guard('payments-within-contract', ({ data, whole }: Sum) => {
  const paid = sumVnd([allPaid(whole), data.amountVnd]);
  const limit = whole.contract?.totalVnd;
  return unless(limit !== undefined && !exceeds(paid, limit), () =>
    refusal('payments-exceed-contract', 'data.amountVnd', { paidVnd: paid, contractVnd: limit ?? null }),
  );
});

/**
 * What is confirmed after an inspection (T04 art. 11) is work and money of the contract. Whether a confirmation speaks of
 * all until then or of what was added since could not be read: each by itself stays within it.
 */
export const confirmedWithinContract = guard(
  'confirmed-within-contract',
  ({ data: { amountVnd }, whole: { contract } }: Sum) =>
    unless(contract === undefined || !exceeds(amountVnd, contract.totalVnd), () =>
      refusal('payments-exceed-contract', 'data.amountVnd', {
        confirmedVnd: amountVnd,
        contractVnd: contract?.totalVnd ?? null,
      }),
    ),
);

/** Money of the state's budget keeps within the state's approved share, where the source is told. */
export const statePaymentsWithinBudget = guard('state-payments-within-budget', ({ data, whole }: Paying) => {
  const limit = (whole.approval ?? whole.appraisal)?.stateVnd;
  if (data.source !== STATE || limit === undefined) return [];
  const { tranches, advances = [], finalPayments = [] } = whole;
  const ofState = [...tranches, ...advances, ...finalPayments].filter((one) => one.source === STATE);
  const paid = sumVnd([...ofState.map(({ amountVnd }) => amountVnd), data.amountVnd]);
  return unless(!exceeds(paid, limit), () =>
    refusal('payments-exceed-state-budget', 'data.amountVnd', { paidVnd: paid, stateVnd: limit }),
  );
});

export const disbursementRuns = guard('disbursement-runs', ({ state }: OfTask<unknown>) => {
  const on = state.disbursementStoppedOn;
  return on === undefined ? [] : [refusal('illegal-state', undefined, { stopped: on })];
});
export const disbursementStands = guard('disbursement-stands', ({ state }: OfTask<unknown>) =>
  unless(state.disbursementStoppedOn !== undefined, () => missing('DisbursementStopped')),
);

type Advance = OfTask<{ readonly number: number; readonly amountVnd: Vnd }>;
const advanced = ({ advances = [] }: TaskState): Vnd => sumVnd(advances.map(({ amountVnd }) => amountVnd));
const timesShare = (amount: Vnd, by: number): bigint => BigInt(amount) * BigInt(by);

export const advanceUnused = guard('advance-unused', ({ data, whole }: Advance) =>
  unless(!(whole.advances ?? []).some(({ number }) => number === data.number), () =>
    refusal('already-exists', 'data.number', { what: 'advance', id: data.number }),
  ),
);

/** The first: at most half of the approved state budget (TL27 art. 13.1). */
export const firstAdvanceSmallEnough = guard(
  'first-advance-small-enough',
  ({ data, whole, parameters }: Advance) => {
    const budget = (whole.approval ?? whole.appraisal)?.stateVnd;
    if ((whole.advances ?? []).length > 0 || budget === undefined) return [];
    const { numerator, denominator } = parameters.firstAdvance;
    const within = timesShare(data.amountVnd, denominator) <= timesShare(budget, numerator);
    return unless(within, () =>
      refusal('advance-too-large', 'data.amountVnd', { amountVnd: data.amountVnd, stateVnd: budget }),
    );
  },
);

/** A further one: only when half of the earlier ones is settled (TL27 art. 13.2). */
export const earlierAdvancesSettled = guard('earlier-advances-settled', ({ whole, parameters }: Advance) => {
  const { numerator, denominator } = parameters.settledBefore;
  const [paid, settled] = [advanced(whole), whole.settledVnd ?? ZERO];
  const enough = timesShare(settled, denominator) >= timesShare(paid, numerator);
  return unless(enough, () =>
    refusal('advances-not-settled', 'data.amountVnd', { settledVnd: settled, advancedVnd: paid }),
  );
});

export const settledWithinAdvances = guard(
  'settled-within-advances',
  ({ data, whole }: OfTask<{ readonly amountVnd: Vnd }>) => {
    const settled = sumVnd([whole.settledVnd ?? ZERO, data.amountVnd]);
    return unless(!exceeds(settled, advanced(whole)), () =>
      refusal('settled-exceeds-advances', 'data.amountVnd', {
        settledVnd: settled,
        advancedVnd: advanced(whole),
      }),
    );
  },
);

export const refundWithinDetermined = guard(
  'refund-within-determined',
  ({ data, whole }: OfTask<{ readonly amountVnd: Vnd }>) => {
    const refunded = sumVnd([whole.refundedVnd ?? ZERO, data.amountVnd]);
    const limit = whole.refundVnd;
    return unless(limit !== undefined && !exceeds(refunded, limit), () =>
      refusal('refund-exceeds-determined', 'data.amountVnd', {
        refundedVnd: refunded,
        refundVnd: limit ?? null,
      }),
    );
  },
);

/** Sources and years add up to the approved total, those of the state to its share: where they are told. */
export const fundingAddsUp = guard(
  'funding-adds-up',
  ({
    data,
  }: OfTask<{
    readonly totalVnd: Vnd;
    readonly stateVnd: Vnd;
    readonly funding: readonly Funding[] | undefined;
  }>) => {
    if (data.funding === undefined) return [];
    const sum = (of: readonly Funding[]): Vnd => sumVnd(of.map(({ amountVnd }) => amountVnd));
    const [all, state] = [sum(data.funding), sum(data.funding.filter(({ source }) => source === STATE))];
    if (BigInt(all) !== BigInt(data.totalVnd))
      return [
        refusal('funding-does-not-add-up', 'data.funding', { fundedVnd: all, totalVnd: data.totalVnd }),
      ];
    return unless(BigInt(state) === BigInt(data.stateVnd), () =>
      refusal('funding-does-not-add-up', 'data.funding', { stateFundedVnd: state, stateVnd: data.stateVnd }),
    );
  },
);
