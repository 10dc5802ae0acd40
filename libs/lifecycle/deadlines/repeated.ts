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
    settings.push({ occurrence: k, from, term: months(count * k) });
  return settings;
}
