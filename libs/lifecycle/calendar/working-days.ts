import { plusDays, type PlainDate } from '../values/plain-date.ts';
import type { Calendar } from './calendar.ts';

/** The day itself when it is a working day, else the next one. */
export function onOrAfterWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  let at = day;
  while (!calendar.isWorkingDay(at)) at = plusDays(at, 1);
  return at;
}

/** So many working days later, or earlier for a negative count. The day itself is not counted (domain 3.3, rules 1, 5, 6). */
export function plusWorkingDays(day: PlainDate, count: number, calendar: Calendar): PlainDate {
  const stride = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = plusDays(at, stride);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after the first day, up to and including the second; 0 when the second is not later. */
export function workingDaysBetween(span: { from: PlainDate; to: PlainDate }, calendar: Calendar): number {
  let count = 0;
  for (let day = plusDays(span.from, 1); day <= span.to; day = plusDays(day, 1)) {
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
}

/** A day that something is due on, gone by or not; or the day since which it waits, where none is set. */
export type WaitedFor =
  { readonly dueOn: PlainDate; readonly isPast: boolean } | { readonly since: PlainDate };

/** Working days until it is due, or since it was; where no day is set, since it waits. */
export function workingDaysAway(
  of: WaitedFor,
  { today, calendar }: { readonly today: PlainDate; readonly calendar: Calendar },
): number {
  if ('since' in of) return workingDaysBetween({ from: of.since, to: today }, calendar);
  const { dueOn, isPast } = of;
  return workingDaysBetween(isPast ? { from: dueOn, to: today } : { from: today, to: dueOn }, calendar);
}
