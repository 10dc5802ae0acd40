import type { FormField } from './form-field.ts';
import type { Json, JsonObject, Typed } from './typed-value.ts';
import { isoDay } from '../../text/typed-day.ts';

/** What a checkbox says. */
export const YES = 'yes';
export const NO = 'no';

export const saidAt = (typed: Typed, path: string): string => typed[path] ?? '';

export const rowsOf = (typed: Typed, path: string): number => Number(typed[`${path}#`] ?? 0);

/** Where it stands that what is named in the place of an organisation is a natural person. */
export const personAt = (path: string): string => `${path}@`;
export const isPerson = (typed: Typed, path: string): boolean => typed[personAt(path)] === YES;
const idOfPerson = (said: string): string => (said.startsWith('person:') ? said : `person:${said}`);

/** Takes a row out of a list; those behind it move up. */
export function withoutRow(typed: Typed, { path, place }: { path: string; place: number }): Typed {
  const count = rowsOf(typed, path);
  const moved = Object.entries(typed).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    if (!key.startsWith(`${path}.`)) return [[key, value]];
    const [at = '', ...rest] = key.slice(path.length + 1).split('.');
    const row = Number(at);
    if (row === place) return [];
    return [[[path, String(row > place ? row - 1 : row), ...rest].join('.'), value]];
  });
  return { ...Object.fromEntries(moved), [`${path}#`]: String(count - 1) };
}

/** A field's value as the API takes it; undefined where nothing is said. What cannot be read goes as it was typed. */
export function valueOf(field: FormField, typed: Typed): Json | undefined {
  const said = saidAt(typed, field.path).trim();
  switch (field.kind) {
    case 'object':
      return orNothing(dataOf(field.fields, typed), field.required);
    case 'list': {
      const rows = Array.from({ length: rowsOf(typed, field.path) }, (_, place) =>
        dataOf(field.row(place), typed),
      );
      return rows.length === 0 && !field.required ? undefined : rows;
    }
    case 'boolean':
      return said === '' ? (field.required ? false : undefined) : said === YES;
    case 'organisation':
      return said === '' ? undefined : isPerson(typed, field.path) ? idOfPerson(said) : said;
    case 'integer':
    case 'number':
      return said === '' ? undefined : (numberIn(said) ?? said);
    case 'money':
      return said === '' ? undefined : said.replace(/[.\s]/g, '');
    case 'date':
      return said === '' ? undefined : (isoDay(said) ?? said);
    case 'json':
      return said === '' ? undefined : jsonIn(said, field.standsNow?.(typed));
    default:
      return said === '' ? undefined : saidAt(typed, field.path);
  }
}

/** The values of fields by name. */
export const dataOf = (fields: readonly FormField[], typed: Typed): JsonObject =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueOf(field, typed);
      return value === undefined ? [] : [[field.path.split('.').at(-1) ?? '', value] as const];
    }),
  );

const orNothing = (data: JsonObject, required: boolean): JsonObject | undefined =>
  Object.keys(data).length === 0 && !required ? undefined : data;

/** A number with a decimal comma or point; undefined where it is none, or may be read in two ways (1.000: one, or a thousand). */
export function numberIn(said: string): number | undefined {
  if (/^-?\d{1,3}\.\d{3}$/.test(said)) return undefined;
  return /^-?\d{1,15}(?:[.,]\d{1,10})?$/.test(said) ? Number(said.replace(',', '.')) : undefined;
}

/** What counts add up to, those left empty as none; undefined where nothing is said, or something that is no count. */
export function sumOf(said: readonly string[]): number | undefined {
  const counts = said.filter((one) => one !== '').map(numberIn);
  const isCount = (one: number | undefined): one is number => Number.isInteger(one) && Number(one) >= 0;
  return counts.length > 0 && counts.every(isCount)
    ? counts.reduce((total, one) => total + one, 0)
    : undefined;
}

/** Digits in groups of three, as money is read: 180.000.000. */
const GROUPED = /^\d{1,3}(?:[.\s]\d{3})+$/;
/** A day with signs between; eight digits alone may be a sum. */
const DAY = /^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{4}$/;

/** A value of whatever kind: of that which stands there now; where nothing does, a day, else what reads as JSON is that, everything else a text. */
function jsonIn(said: string, now: Json | undefined): Json {
  if (typeof now === 'string') return textIn(said, now);
  if (typeof now === 'number') return numberIn(said) ?? said;
  try {
    return JSON.parse(said) as Json;
  } catch {
    return dayIn(said);
  }
}

const dayIn = (said: string): string => (DAY.test(said) ? (isoDay(said) ?? said) : said);

/** A text as the one that stands: a day, the digits of a sum, else as it was typed. */
function textIn(said: string, now: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(now)) return isoDay(said) ?? said;
  return /^\d+$/.test(now) && GROUPED.test(said) ? said.replace(/[.\s]/g, '') : said;
}

/** Values that the case says already, as somebody would have typed them. */
export const typedOf = (known: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[`data.${name}`, String(value)]] : [],
    ),
  );
