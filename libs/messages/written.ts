import type { Language } from './language.ts';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** All of Vietnam, all year. */
const UTC_OFFSET_MS = 7 * 60 * 60 * 1000;

/** A day the way the language writes it: `10/03/2023`, `2023-03-10`. */
export function writtenDay(day: string, language: Language = 'vi'): string {
  return language === 'vi' ? day.replace(ISO_DAY, '$3/$2/$1') : day;
}

/** An instant in Vietnam's time, to the minute: `10/03/2023 08:00`. */
export function writtenInstant(instant: string, language: Language = 'vi'): string {
  const local = new Date(Date.parse(instant) + UTC_OFFSET_MS).toISOString();
  return `${writtenDay(local.slice(0, 10), language)} ${local.slice(11, 16)}`;
}

/** A day or an instant; any other text is given back. */
export function writtenTime(text: string, language: Language = 'vi'): string {
  return UTC_INSTANT.test(text) ? writtenInstant(text, language) : writtenDay(text, language);
}

/** Đồng with their thousands apart: `1.234.567 đ`, `VND 1,234,567`. */
export function writtenMoney(digits: string, language: Language = 'vi'): string {
  // Zeros before a number are kept as given, and say nothing.
  const bare = digits.replace(/^0+(?=\d)/, '');
  const apart = (sign: string): string => bare.replace(/\B(?=(\d{3})+$)/g, sign);
  return language === 'vi' ? `${apart('.')} đ` : `VND ${apart(',')}`;
}

/** A text cut to at most so many letters, with a sign that it was; never within a letter and its marks. */
export function shortened(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = Array.from(new Intl.Segmenter('vi').segment(text), ({ segment }) => segment);
  return cut.length <= letters
    ? text
    : `${cut
        .slice(0, letters - 1)
        .join('')
        .trimEnd()}…`;
}
