import { departmentIn } from '#commands/department';
import { refuse } from '#commands/refused';
import { allCases } from '#history/all-cases';
import type { Clocks } from '#lifecycle/clocks';
import type { Department } from '#lifecycle/department/department';
import { profileOn } from '#lifecycle/profile/profile';
import type { Stores } from '#runtime/open-stores';
import type { Making } from './compose-report.ts';
import { parseQuarter, reportDay, type Quarter } from './quarter.ts';

/** @throws Refused no quarter is called that */
export const quarterNamed = (name: string): Quarter =>
  parseQuarter(name) ?? refuse('invalid-field', { expected: 'quarter' }, 'quarter');

interface Asked {
  readonly quarter: Quarter;
  readonly clocks: Clocks;
  /** How the caller spells the day of a report, for a refusal. */
  readonly field: 'asOf' | 'as-of';
}

/** Everything that a report of that quarter is made from, by both clocks. @throws Refused a day before the quarter */
export async function readForReport(
  { store, clock }: Pick<Stores, 'store' | 'clock'>,
  { quarter, clocks, field }: Asked,
) {
  // Read first: with it an empty log's time is decided, and then what day it is.
  const cases = await allCases(store);
  const asOf =
    reportDay(quarter, { asOf: clocks.asOf, today: clock.today() }) ??
    refuse('invalid-field', { expected: 'on-or-after', after: quarter.first }, field);
  return { cases, quarter, clocks: { asOf, knownAt: clocks.knownAt }, department: await departmentIn(store) };
}

/** By whom, when and on which clock a report is put into words now. */
export function makingNow(
  { clock, isSimulated }: Pick<Stores, 'clock' | 'isSimulated'>,
  { profiles }: Department,
): Making {
  const madeOn = clock.today();
  return { simulated: isSimulated(), madeOn, profile: profileOn(profiles, madeOn) };
}
