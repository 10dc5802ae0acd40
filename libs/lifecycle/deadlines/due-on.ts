import type { Calendar } from '../calendar/calendar.ts';
import { onOrAfterWorkingDay, plusWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { plusDays, plusMonths, type PlainDate } from '../values/plain-date.ts';

/** A period of the law. */
export interface Term {
  readonly count: number;
  readonly unit: 'workingDays' | 'days' | 'months';
}

export const workingDays = (count: number): Term => ({ count, unit: 'workingDays' });
export const days = (count: number): Term => ({ count, unit: 'days' });
export const months = (count: number): Term => ({ count, unit: 'months' });

interface Period {
  readonly startedOn: PlainDate;
  readonly term: Term;
  readonly calendar: Calendar;
}

/**
 * The last day of a period. The day of the event is not counted; a period in days or months that ends on a day off
 * ends on the next working day (BLDS 2015 art. 147–148; domain 3.3).
 */
export function dueOn(period: Period): PlainDate {
  const { startedOn, term, calendar } = period;
  return term.unit === 'workingDays'
    ? plusWorkingDays(startedOn, term.count, calendar)
    : onOrAfterWorkingDay(plainEnd(startedOn, term), calendar);
}

/** A span in which the clock stood still: days after the first, up to and including the second. */
export interface Standstill {
  readonly stoppedOn: PlainDate;
  readonly resumedOn: PlainDate;
}

interface Delay {
  readonly due: PlainDate;
  readonly pauses: readonly Standstill[];
  readonly calendar: Calendar;
}

/** The due day, moved on by as many working days as the clock stood still. */
export function afterPauses({ due, pauses, calendar }: Delay): PlainDate {
  return pauses.reduce((day, { stoppedOn: from, resumedOn: to }) => {
    const lost = workingDaysBetween({ from, to }, calendar);
    return plusWorkingDays(day, lost, calendar);
  }, due);
}

/** Whether it would be another, were an unsettled day decided the other way: one of a pause, or of what it adds. */
export function pausesRestOnUnsettledDays(delay: Delay): boolean {
  const { due, pauses, calendar } = delay;
  const spans = [
    ...pauses.map(({ stoppedOn, resumedOn }) => [stoppedOn, resumedOn] as const),
    [due, afterPauses(delay)] as const,
  ];
  return spans.some(([from, to]) => {
    for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
      if (calendar.isProvisional(day)) return true;
    }
    return false;
  });
}

/** Whether the due date would be another, were an unsettled day of the calendar decided the other way. */
export function restsOnUnsettledDays(period: Period): boolean {
  const { startedOn, term, calendar } = period;
  const due = dueOn(period);
  const first = term.unit === 'workingDays' ? plusDays(startedOn, 1) : plainEnd(startedOn, term);
  for (let day = first; day <= due; day = plusDays(day, 1)) {
    if (calendar.isProvisional(day)) return true;
  }
  return false;
}

/** The end before it is moved off a day off; of a period in days or months. */
export function plainEnd(startedOn: PlainDate, term: Term): PlainDate {
  return term.unit === 'months' ? plusMonths(startedOn, term.count) : plusDays(startedOn, term.count);
}
