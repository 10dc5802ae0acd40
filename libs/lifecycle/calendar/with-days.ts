import type { PlainDate } from '../values/plain-date.ts';
import { calendarAt, type Calendar } from './calendar.ts';

/** Days that a calendar is supposed to have otherwise. */
export interface SupposedDays {
  readonly off: readonly PlainDate[];
  readonly work: readonly PlainDate[];
}

/** The calendar, were these days off and those worked; they are settled by that. */
export function withDays(calendar: Calendar, days: SupposedDays): Calendar {
  const [off, work] = [new Set(days.off), new Set(days.work)];
  const isSaid = (day: PlainDate): boolean => off.has(day) || work.has(day);
  return {
    isWorkingDay: (day) => (isSaid(day) ? work.has(day) : calendar.isWorkingDay(day)),
    isProvisional: (day) => !isSaid(day) && calendar.isProvisional(day),
    // Notices come and go as they did; the days supposed are so before and after each.
    ...(calendar.changes !== undefined && {
      changes: calendar.changes.map(({ by, before, after }) => ({
        by,
        before: withDays(before, days),
        after: withDays(after, days),
      })),
    }),
    ...(calendar.at !== undefined && {
      at: (clocks) => withDays(calendarAt(calendar, clocks), days),
    }),
  };
}
