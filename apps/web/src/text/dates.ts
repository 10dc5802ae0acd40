import type { Language } from './current-language.ts';
import { lowerFirst } from './lower-first.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})/;
const ZONE = 'Asia/Ho_Chi_Minh';

/** `2023-03-10` as dd/MM/yyyy, in both languages. */
export const writtenDay = (iso: string): string => iso.replace(ISO, '$3/$2/$1').slice(0, 10);

/** The same without the year: within a sentence that says it. */
export const writtenDayMonth = (iso: string): string => writtenDay(iso).slice(0, 5);

/** The day of the week, with a capital at its head: Thứ Sáu. */
export function weekdayOf(iso: string, language: Language): string {
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
  return day.charAt(0).toUpperCase() + day.slice(1);
}

/** The same within a sentence. In Vietnamese all but Sunday are told by number: thứ Sáu, Chủ Nhật. */
export function weekdayWithin(iso: string, language: Language): string {
  const day = weekdayOf(iso, language);
  return language === 'vi' && weekdayNumber(iso) !== SUNDAY ? lowerFirst(day) : day;
}

const SUNDAY = 0;
const SATURDAY = 6;
const weekdayNumber = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

export const isWeekend = (iso: string): boolean => [SATURDAY, SUNDAY].includes(weekdayNumber(iso));

/** An instant as the hour in Vietnam: 15:45. */
export const writtenHour = (instant: string): string =>
  new Intl.DateTimeFormat('vi', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(
    new Date(instant),
  );

/** Hour, minute and second of an instant in Vietnam. */
export const writtenSecond = (instant: string): string =>
  new Intl.DateTimeFormat('vi', { timeStyle: 'medium', timeZone: ZONE }).format(new Date(instant));

/** The day of an instant in Vietnam, ISO. */
export const dayOfInstant = (instant: string): string =>
  new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone: ZONE }).format(new Date(instant));
