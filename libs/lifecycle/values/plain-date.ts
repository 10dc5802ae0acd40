import { Temporal } from 'temporal-polyfill';

declare const brand: unique symbol;

/** A day in the civil calendar, `YYYY-MM-DD`. Compares as text. No time, no zone: due dates are days, not instants (domain 3.3, rule 7). */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

/** An instant in UTC with milliseconds, `2023-03-10T01:00:00.000Z`. Compares as text. */
export type Instant = string & { readonly [brand]: 'Instant' };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const ZONE = 'Asia/Ho_Chi_Minh';
// Days are counted a million times in a rebuild: plain arithmetic there, a tenth of the time Temporal takes.
const DAY_MS = 24 * 60 * 60 * 1000;
/** Days whose text and number are remembered: more than the two centuries any log speaks of. More: memory; fewer: worked out again. */
const MOST_REMEMBERED = 100_000;
const UTC_OFFSET_MS = 7 * 60 * 60 * 1000;
/** Texts that were found to name a day: a list of ten thousand reads the same few hundred again and again. */
const parsed = new Set<string>();

/** The day that `text` names, or undefined when there is no such day (`2024-02-30`, `8/1/2024`). */
export function parsePlainDate(text: unknown): PlainDate | undefined {
  if (typeof text !== 'string' || !SHAPE.test(text)) return undefined;
  if (parsed.has(text)) return text as PlainDate;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
    if (parsed.size >= MOST_REMEMBERED) parsed.clear();
    parsed.add(day);
    return day;
  } catch {
    return undefined;
  }
}

/** The day that `text` names. For literals and for what was checked before. @throws RangeError no such day */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === undefined) throw new RangeError(`no such day: ${text}`);
  return day;
}

/** The instant that `text` names (any offset), or undefined. An instant without an offset is not one. */
export function parseInstant(text: unknown): Instant | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return instantOf(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** The instant so many milliseconds after 1970-01-01T00:00Z. */
export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}

/** The day on which an instant falls in Vietnam (UTC+7, no daylight saving). */
export function dayOf(instant: Instant): PlainDate {
  return dayAt(Math.floor((Date.parse(instant) + UTC_OFFSET_MS) / DAY_MS));
}

/** The instant of a time of day in Vietnam. */
export function instantAt(day: PlainDate, time: { readonly hour: number; readonly minute: number }): Instant {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return instantOf(at.epochMilliseconds);
}

/** `days` may be negative. */
export function plusDays(day: PlainDate, days: number): PlainDate {
  return dayAt(numberOf(day) + days);
}

/** Same day number, else the last day of the month (BLDS 2015 art. 148.3). `months` may be negative. */
export function plusMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(0);
  // The day before the first of the month after: its date is the length of the month.
  at.setUTCFullYear(year, month + months, 0);
  at.setUTCDate(Math.min(date, at.getUTCDate()));
  return dayAt(at.getTime() / DAY_MS);
}

/** Days from the first to the second; negative when the second lies before. */
export function daysBetween(span: { readonly from: PlainDate; readonly to: PlainDate }): number {
  return numberOf(span.to) - numberOf(span.from);
}

/** 1 Monday … 7 Sunday. */
export function dayOfWeek(day: PlainDate): number {
  // 1970-01-01 was a Thursday; days before it have negative numbers.
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
}

const numbers = new Map<PlainDate, number>();
const names = new Map<number, PlainDate>();

/** Days since 1970-01-01. */
function numberOf(day: PlainDate): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(day) / DAY_MS;
  if (numbers.size >= MOST_REMEMBERED) numbers.clear();
  numbers.set(day, number);
  return number;
}

function dayAt(number: number): PlainDate {
  const known = names.get(number);
  if (known !== undefined) return known;
  const day = isoDay(number * DAY_MS);
  if (names.size >= MOST_REMEMBERED) names.clear();
  names.set(number, day);
  return day;
}

function isoDay(epochMilliseconds: number): PlainDate {
  return new Date(epochMilliseconds).toISOString().slice(0, 10) as PlainDate;
}
