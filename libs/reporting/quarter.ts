import { plainDate, plusDays, plusMonths, type PlainDate } from '#lifecycle/values/plain-date';

/** A quarter of a year and its first and last day. */
export interface Quarter {
  /** `2023-Q1` */
  readonly name: string;
  readonly year: number;
  readonly number: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

const SHAPE = /^(\d{4})-Q([1-4])$/;
const MONTHS = 3;

/** The quarter that `name` says, or undefined. */
export function parseQuarter(name: string): Quarter | undefined {
  const found = SHAPE.exec(name);
  if (found === null) return undefined;
  const [year, number] = [Number(found[1]), Number(found[2])];
  const first = plainDate(`${found[1] ?? ''}-${String(MONTHS * (number - 1) + 1).padStart(2, '0')}-01`);
  return { name, year, number, first, last: plusDays(plusMonths(first, MONTHS), -1) };
}

/** The day a report speaks of: the one asked for, undefined where it lies before the quarter (contract section 3). */
export function reportDay(
  quarter: Quarter,
  { asOf, today }: { readonly asOf: PlainDate | undefined; readonly today: PlainDate },
): PlainDate | undefined {
  const day = asOf ?? defaultAsOf(quarter, today);
  return asOf !== undefined && day < quarter.first ? undefined : day;
}

/** The day a report speaks of when none is asked: the quarter's last, or today inside it (contract section 3). */
export function defaultAsOf(quarter: Quarter, today: PlainDate): PlainDate {
  return today >= quarter.first && today < quarter.last ? today : quarter.last;
}
