import type { Calendar } from '../calendar/calendar.ts';
import { onOrAfterWorkingDay, plusWorkingDays } from '../calendar/working-days.ts';
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

/** The end before it is moved off a day off. */
function plainEnd(startedOn: PlainDate, term: Term): PlainDate {
  return term.unit === 'months' ? plusMonths(startedOn, term.count) : plusDays(startedOn, term.count);
}
