import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };
import type { Language } from './language.ts';
import { writtenMoney, writtenTime } from './written.ts';

export type Params = Readonly<Record<string, unknown>>;

const CATALOGUE: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en };
/** A parameter whose name ends so holds đồng. */
const MONEY = 'Vnd';

/** Whether the catalogue has that message. */
export const hasMessage = (key: string): boolean => Object.hasOwn(vi, key);

/**
 * A message of the catalogue, its `{name}` places filled: days, instants and money (`…Vnd`) are written the way the
 * language does, lists with commas, a label in its language, nothing as a dash. A place without a parameter stays.
 * @throws RangeError the catalogue has no such message
 */
export function format(key: string, params: Params = {}, language: Language = 'vi'): string {
  const text = hasMessage(key) ? CATALOGUE[language][key] : undefined;
  if (text === undefined) throw new RangeError(`no message ${key}`);
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => {
    if (!Object.hasOwn(params, name)) return place;
    const value = params[name];
    return typeof value === 'string' && name.endsWith(MONEY)
      ? writtenMoney(value, language)
      : shown(value, language);
  });
}

/** A text in both languages, as definitions have them. */
const isLabel = (value: object): value is Readonly<Record<Language, string>> =>
  'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string';

function shown(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((item) => shown(item, language)).join(', ');
  if (typeof value === 'object' && isLabel(value)) return value[language];
  return typeof value === 'string' ? writtenTime(value, language) : JSON.stringify(value);
}
