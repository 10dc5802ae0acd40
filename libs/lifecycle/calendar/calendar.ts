import type { PlainDate } from '../values/plain-date.ts';

/** Which days are working days. A value: the rules that use it take it as an argument. */
export interface Calendar {
  /** Monday to Friday, less holidays and compensatory days, plus swapped Saturdays. */
  isWorkingDay(day: PlainDate): boolean;
  /** The day rests on a table whose certainty is "undecided", or on no table at all. */
  isProvisional(day: PlainDate): boolean;
}
