import { parsePlainDate, type PlainDate } from '#lifecycle/values/plain-date';
import type { Cell, Said } from './cell.ts';

/** Day, month, year, as Vietnam writes them, parted by one and the same sign. */
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/;

/** The day that a text names: `2026-01-12`, or day first `12/1/2026`; undefined when it names none. */
export function dayIn(text: string): PlainDate | undefined {
  const given = text.trim();
  const found = DAY_FIRST.exec(given);
  if (found === null) return parsePlainDate(given);
  const [, day = '', , month = '', year = ''] = found;
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The day of a cell of a list. A bare number, or a year of two digits, could be several days. */
export function readDay({ text, held }: Cell): Said<PlainDate> {
  const day = held === 'number' ? undefined : dayIn(text);
  if (day !== undefined) return { value: day };
  return { wrong: { type: 'invalid-date', params: { expected: whatIsWrong(text, held), given: text } } };
}

function whatIsWrong(text: string, held: Cell['held']): string {
  if (held === 'number') return 'cell-day-as-number';
  return SHORT_YEAR.test(text.trim()) ? 'cell-day-short-year' : 'cell-day';
}
