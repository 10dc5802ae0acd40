import { dayOfWeek, type PlainDate } from '../values/plain-date.ts';

const SATURDAY = 6;

/** Saturday and Sunday: the civil service works from Monday to Friday (domain 3.3). */
export const isWeeklyRest = (day: PlainDate): boolean => dayOfWeek(day) >= SATURDAY;
