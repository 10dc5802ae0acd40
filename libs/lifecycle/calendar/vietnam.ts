import { plainDate, plusDays, type PlainDate } from '../values/plain-date.ts';
import { calendarOf, type BaseTable, type CalendarDay } from './calendar-of.ts';
import { FIXED_DAYS_OFF, VIETNAM_DAYS, type Certainty } from './vietnam-days.ts';
import { isWeeklyRest } from './weekly-rest.ts';

function daysIn(span: string): readonly PlainDate[] {
  const [first, last = first] = span.split('..');
  if (first === undefined || last === undefined) return [];
  const days: PlainDate[] = [];
  for (let day = plainDate(first); day <= plainDate(last); day = plusDays(day, 1)) days.push(day);
  return days;
}

function said(span: string, of: { working?: boolean; certainty: Certainty }): readonly CalendarDay[] {
  const { certainty, working } = of;
  return daysIn(span).map((day) => ({ day, working: working ?? !isWeeklyRest(day), certainty }));
}

/** The table that the program ships. A day that may yet be made a day off is worked until somebody says so. */
export const VIETNAM: BaseTable = {
  days: Object.values(VIETNAM_DAYS).flatMap(({ off, work, undecided = [] }) => [
    ...off.flatMap(([span, certainty]) => said(span, { working: false, certainty })),
    ...work.flatMap(([span, certainty]) => said(span, { working: true, certainty })),
    ...undecided.flatMap((span) => said(span, { certainty: 'U' })),
  ]),
  covers: (day) => Number(day.slice(0, 4)) in VIETNAM_DAYS,
  isFixedDayOff: (day) => FIXED_DAYS_OFF.includes(day.slice(5)),
};

/** The calendar as shipped, before any notice. In a year without a table only weekends and four fixed days are off, and what rests on it is provisional. */
export const vietnamCalendar = calendarOf(VIETNAM, []);
