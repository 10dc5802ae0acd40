import { plusMonths, type PlainDate } from '../values/plain-date.ts';
import type { DueSetting } from './deadline-rule.ts';
import { months, type Term } from './due-on.ts';

/**
 * Every so many months from a first day that lie before an end, by number: each counted from the first day, not from
 * the one before. None where a province's profile sets less than one month: nothing is then asked for.
 */
export function repeated(
  { count }: Pick<Term, 'count'>,
  { from, before }: { readonly from: PlainDate; readonly before: PlainDate },
): readonly DueSetting[] {
  const settings: DueSetting[] = [];
  for (let k = 1; count >= 1 && plusMonths(from, count * k) < before; k += 1)
    settings.push({ occurrence: k, every: count, from, term: months(count * k) });
  return settings;
}

/**
 * Whether a day answers the k-th of what comes every so many months: it lies within half a period to either side of its
 * day. The windows meet: of an odd number of months the longer half lies before.
 */
export function answersThe(
  k: number,
  { count, from, on }: Pick<Term, 'count'> & { readonly from: PlainDate; readonly on: PlainDate },
): boolean {
  const middle = count * k;
  return (
    on > plusMonths(from, middle - Math.ceil(count / 2)) &&
    on <= plusMonths(from, middle + Math.floor(count / 2))
  );
}
