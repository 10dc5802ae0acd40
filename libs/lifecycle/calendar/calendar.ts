import type { Clocks } from '../clocks.ts';
import type { FactRef } from '../fact-ref.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** Which days are working days. A value: the rules that use it take it as an argument. */
export interface Calendar {
  /** Monday to Friday, less holidays and compensatory days, plus swapped Saturdays. */
  isWorkingDay(day: PlainDate): boolean;
  /** The day rests on a table whose certainty is "undecided", or on no table at all. */
  isProvisional(day: PlainDate): boolean;
  /** The notices that made it what it is, in the order of their days; absent: it is as shipped. */
  readonly changes?: readonly CalendarChange[];
  /** The same as it was known then, and had been announced by then; absent: it never was another. */
  at?(clocks: Clocks): Calendar;
}

/** An official notice and what it made of the calendar. */
export interface CalendarChange {
  readonly by: FactRef;
  readonly before: Calendar;
  readonly after: Calendar;
}

/** The calendar by both clocks: known-at and as-of apply to it as to cases (contract rule 12). */
export function calendarAt(calendar: Calendar, clocks: Clocks = {}): Calendar {
  return calendar.at?.(clocks) ?? calendar;
}

/** The calendar as announced by the end of a day: what a fact of that day was judged on. */
export function calendarOn(calendar: Calendar, day: PlainDate): Calendar {
  return calendar.changes?.find(({ by }) => by.occurredOn > day)?.before ?? calendar;
}
