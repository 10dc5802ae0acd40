import { daysBetween, plusDays, type PlainDate } from '../values/plain-date.ts';
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

interface Now {
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** Working days until it is due, or since it was; where no day is set, since it waits. */
export const workingDaysAway = (of: WaitedFor, now: Now): number => awayFrom(now)(of);

/** The same of many: every span has today at one end, so that each day is looked up once, not once for each of them. */
export function awayFrom({ today, calendar }: Now): (of: WaitedFor) => number {
  // Working days after today, to the day so many days on; and after the day so many days back, to today.
  const ahead = running((days) => calendar.isWorkingDay(plusDays(today, days)));
  const behind = running((days) => calendar.isWorkingDay(plusDays(today, 1 - days)));
  return (of) => {
    if ('since' in of) return behind(daysBetween({ from: of.since, to: today }));
    const days = daysBetween({ from: today, to: of.dueOn });
    return of.isPast ? behind(-days) : ahead(days);
  };
}

/** How many of the numbers from 1 to the one asked for count; 0 for none. */
function running(counts: (number: number) => boolean): (upTo: number) => number {
  const sums = [0];
  return (upTo) => {
    for (let next = sums.length; next <= upTo; next += 1)
      sums.push((sums[next - 1] ?? 0) + (counts(next) ? 1 : 0));
    return sums[upTo] ?? 0;
  };
}
