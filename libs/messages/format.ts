import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

export type Language = 'vi' | 'en';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en };

/**
 * A message in a language, with each `{name}` replaced by that parameter; lists are joined by commas, a parameter
 * that is not given stays as it is written. @throws RangeError no such message
 */
export function format(
  key: string,
  params: Readonly<Record<string, unknown>>,
  language: Language = 'vi',
): string {
  const message = CATALOGUES[language][key];
  if (message === undefined) throw new RangeError(`no message ${key} in ${language}`);
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? shown(params[name]) : whole,
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
