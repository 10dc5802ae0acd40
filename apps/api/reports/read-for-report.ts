import { departmentIn } from '#commands/department';
import { refuse } from '#commands/refused';
import { allCases } from '#history/all-cases';
import type { Clocks } from '#lifecycle/clocks';
import { parseQuarter, reportDay } from '#reporting/quarter';
import type { Stores } from '#runtime/open-stores';

/** Everything that a report of that quarter is made from, by both clocks. @throws Refused no quarter, or a day before it */
export async function readForReport(
  { store, clock }: Pick<Stores, 'store' | 'clock'>,
  { name, clocks }: { readonly name: string; readonly clocks: Clocks },
) {
  // Read first: with it an empty log's time is decided, and then what day it is.
  const cases = await allCases(store);
  const quarter = parseQuarter(name) ?? refuse('invalid-field', { expected: 'quarter' }, 'quarter');
  const asOf =
    reportDay(quarter, { asOf: clocks.asOf, today: clock.today() }) ??
    refuse('invalid-field', { expected: 'on-or-after', after: quarter.first }, 'asOf');
  return { cases, quarter, clocks: { asOf, knownAt: clocks.knownAt }, department: await departmentIn(store) };
}
