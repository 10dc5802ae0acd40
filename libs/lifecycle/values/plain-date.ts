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
const UTC_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day that `text` names, or undefined when there is no such day (`2024-02-30`, `8/1/2024`). */
export function parsePlainDate(text: unknown): PlainDate | undefined {
  if (typeof text !== 'string' || !SHAPE.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
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
  return isoDay(Date.parse(instant) + UTC_OFFSET_MS);
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
  return isoDay(Date.parse(day) + days * DAY_MS);
}

/** Same day number, else the last day of the month (BLDS 2015 art. 148.3). `months` may be negative. */
export function plusMonths(day: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString() as PlainDate;
}

/** Days from the first to the second; negative when the second lies before. */
export function daysBetween(span: { readonly from: PlainDate; readonly to: PlainDate }): number {
  return Temporal.PlainDate.from(span.from).until(span.to, { largestUnit: 'day' }).days;
}

/** 1 Monday … 7 Sunday. */
export function dayOfWeek(day: PlainDate): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1;
}

function isoDay(epochMilliseconds: number): PlainDate {
  return new Date(epochMilliseconds).toISOString().slice(0, 10) as PlainDate;
}
