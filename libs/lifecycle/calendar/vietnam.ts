import { dayOfWeek, plainDate, plusDays, type PlainDate } from '../values/plain-date.ts';
import type { Calendar } from './calendar.ts';
import { FIXED_DAYS_OFF, VIETNAM_DAYS, type DayEntry } from './vietnam-days.ts';

const SATURDAY = 6;

function daysIn([span]: DayEntry): readonly PlainDate[] {
  const [first, last = first] = span.split('..');
  if (first === undefined || last === undefined) return [];
  const days: PlainDate[] = [];
  for (let day = plainDate(first); day <= plainDate(last); day = plusDays(day, 1)) days.push(day);
  return days;
}

const years = Object.values(VIETNAM_DAYS);
const off = new Set(years.flatMap((year) => year.off.flatMap(daysIn)));
const work = new Set(years.flatMap((year) => year.work.flatMap(daysIn)));
const undecided = new Set(
  years.flatMap((year) => [
    ...[...year.off, ...year.work].filter(([, certainty]) => certainty === 'U').flatMap(daysIn),
    ...(year.undecided ?? []).map(plainDate),
  ]),
);

const hasTable = (day: PlainDate): boolean => Number(day.slice(0, 4)) in VIETNAM_DAYS;

/** The calendar that the program ships. In a year without a table only weekends and four fixed days are off, and what rests on it is provisional. */
export const vietnamCalendar: Calendar = {
  isWorkingDay(day) {
    if (work.has(day)) return true;
    if (off.has(day) || dayOfWeek(day) >= SATURDAY) return false;
    return hasTable(day) || !FIXED_DAYS_OFF.includes(day.slice(5));
  },
  isProvisional: (day) => undecided.has(day) || !hasTable(day),
};
