import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

export type Language = 'vi' | 'en';
export type Params = Readonly<Record<string, unknown>>;

const CATALOGUE: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en };
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the catalogue has that message. */
export const hasMessage = (key: string): boolean => Object.hasOwn(vi, key);

/**
 * A message of the catalogue, its `{name}` places filled; days are written the way the language does, lists with
 * commas, nothing as a dash. A place without a parameter stays as it is.
 * @throws RangeError the catalogue has no such message
 */
export function format(key: string, params: Params = {}, language: Language = 'vi'): string {
  const text = hasMessage(key) ? CATALOGUE[language][key] : undefined;
  if (text === undefined) throw new RangeError(`no message ${key}`);
  return text.replace(/\{(\w+)\}/gu, (place, name: string) =>
    Object.hasOwn(params, name) ? shown(params[name], language) : place,
  );
}

function shown(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((item) => shown(item, language)).join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const day = ISO_DAY.exec(text);
  return day !== null && language === 'vi' ? `${day[3] ?? ''}/${day[2] ?? ''}/${day[1] ?? ''}` : text;
}
