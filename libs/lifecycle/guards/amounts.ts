import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { Funding } from '../task/events.ts';
import type { FundingSource } from '../task/sub-step-events.ts';
import type { TaskState } from '../task/state.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { exceeds, sumVnd, type Vnd } from '../values/vnd.ts';
import type { OfTask } from './of-task.ts';

/** A payment of nothing is none: it would pass for the first advance, or for a settlement. */
export const amountIsPaid = guard('amount-is-paid', ({ data }: OfTask<{ readonly amountVnd: Vnd }>) =>
  unless(BigInt(data.amountVnd) > 0n, () =>
    refusal('invalid-field', 'data.amountVnd', { expected: 'more-than-nothing' }),
  ),
);

interface Payment {
  readonly amountVnd: Vnd;
  readonly source?: FundingSource | undefined;
  readonly year?: number | undefined;
  readonly paidOn: PlainDate;
}
type Dated = Pick<Funding, 'year' | 'amountVnd'> & { readonly source?: FundingSource | undefined };

/** A payment that names no year is of the year of its day. */
const dated = ({ amountVnd, source, year, paidOn }: Payment): Dated => ({
  amountVnd,
  source,
  year: year ?? Number(paidOn.slice(0, 4)),
});

const paidUnder = ({ tranches, advances = [], finalPayments = [] }: TaskState): readonly Dated[] =>
  [...tranches, ...advances, ...finalPayments].map(dated);

const sumUpTo = (year: number, of: readonly Dated[]): Vnd =>
  sumVnd(of.filter((one) => one.year <= year).map(({ amountVnd }) => amountVnd));

/**
 * Within the year's estimate (domain G): what a source paid up to a year is at most what the approval gives it up to
 * then, and what all paid at most what all have, also where a payment names no source. Of this year and of every later
 * one: a payment recorded late spends what was spent since. No sources and years approved: nothing to compare with.
 */
export const paymentWithinYears = guard(
  'payment-within-years',
  ({ data, whole, occurredOn }: OfTask<Omit<Payment, 'paidOn'>>) => {
    const funding = whole.approval?.funding;
    if (funding === undefined) return [];
    const paying = dated({ ...data, paidOn: occurredOn });
    const paid = [...paidUnder(whole), paying];
    const { source } = paying;
    const ofSource = (all: readonly Dated[]) => all.filter((one) => one.source === source);
    const pairs = [
      { funded: funding as readonly Dated[], paid },
      ...(source === undefined ? [] : [{ funded: ofSource(funding), paid: ofSource(paid) }]),
    ];
    const years = [...new Set(paid.map(({ year }) => year))].filter((year) => year >= paying.year);
    return years
      .toSorted((a, b) => a - b)
      .flatMap((year) =>
        pairs.map((of) => ({ year, paidVnd: sumUpTo(year, of.paid), fundedVnd: sumUpTo(year, of.funded) })),
      )
      .filter(({ paidVnd, fundedVnd }) => exceeds(paidVnd, fundedVnd))
      .slice(0, 1)
      .map((over) => refusal('payments-exceed-year-funding', 'data.amountVnd', over));
  },
);
