import { refusal, type Refusal } from './decision.ts';
import type { Field, FieldRule, Form } from './form.ts';
import { isJsonObject, type JsonObject } from './values/json.ts';
import { keepsPersonsUnnamed, parsePersonId } from './values/person-id.ts';
import { parsePlainDate } from './values/plain-date.ts';
import { isStorable } from './values/storable-text.ts';
import { parseVnd } from './values/vnd.ts';

/** Terms are counted from the days of a form, and days compare as text: both hold far beyond these, not without end. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/**
 * All that is wrong with `data` against `form`, field by field in the form's order, unknown fields last; empty when
 * it fits. Texts are kept as given: nothing is trimmed or converted (contract rule 2).
 */
export function checkForm(form: Form, data: unknown, path: string): readonly Refusal[] {
  if (!isJsonObject(data)) return [refusal('invalid-field', path, { expected: 'object' })];
  const known = Object.entries(form).flatMap(([name, field]) =>
    checkField(field, data[name], `${path}.${name}`),
  );
  const unknown = Object.keys(data).filter((name) => !Object.hasOwn(form, name));
  return [...known, ...unknown.map((name) => refusal('unknown-field', `${path}.${name}`, { name }))];
}

/** What of `data` fits the form already, field by field; of an object, what of it does. A list fits as a whole. */
export function fittingPart(form: Form, data: unknown): JsonObject {
  if (!isJsonObject(data)) return {};
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, field]) => {
      const value = data[name];
      if (value === undefined || value === null) return [];
      if (field.rule.kind === 'object') return [[name, fittingPart(field.rule.form, value)]];
      return checkField(field, value, name).length === 0 ? [[name, value]] : [];
    }),
  );
}

function checkField(field: Field<unknown>, value: unknown, path: string): readonly Refusal[] {
  const { kind } = field.rule;
  // Null says that the field was left out, but where it may be the value.
  if (value === undefined || (value === null && kind !== 'json'))
    return field.required ? [refusal('missing-field', path)] : [];
  if (field.required && (kind === 'text' || kind === 'organisation') && isBlank(value)) {
    return [refusal('invalid-field', path, { expected: 'not-blank' })];
  }
  return checkValue(field.rule, value, path);
}

function checkValue(rule: FieldRule, value: unknown, path: string): readonly Refusal[] {
  switch (rule.kind) {
    case 'text':
      return when(isText(value), path, 'text');
    case 'organisation':
      return isText(value)
        ? when(keepsPersonsUnnamed(value), path, 'organisation')
        : when(false, path, 'text');
    case 'person':
      return when(parsePersonId(value) !== undefined, path, 'person');
    case 'money':
      return when(parseVnd(value) !== undefined, path, 'money');
    case 'date':
      return isDay(value) ? [] : [refusal('invalid-date', path, { expected: 'date' })];
    case 'boolean':
      return when(typeof value === 'boolean', path, 'boolean');
    case 'json':
      return [];
    case 'integer':
      return Number.isInteger(value) ? within(rule, value as number, path) : when(false, path, 'integer');
    case 'number':
      return Number.isFinite(value) ? within(rule, value as number, path) : when(false, path, 'number');
    case 'choice':
      return typeof value === 'string' && rule.values.includes(value)
        ? []
        : [refusal('invalid-field', path, { expected: 'choice', values: rule.values })];
    case 'object':
      return checkForm(rule.form, value, path);
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item: unknown, place) => checkForm(rule.form, item, `${path}.${place}`))
        : when(false, path, 'list');
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && isStorable(value);

function isDay(value: unknown): boolean {
  const day = parsePlainDate(value);
  return day !== undefined && day >= FIRST_DAY && day <= LAST_DAY;
}

const when = (holds: boolean, path: string, expected: string): readonly Refusal[] =>
  holds ? [] : [refusal('invalid-field', path, { expected })];

const within = (range: { min: number; max: number }, value: number, path: string): readonly Refusal[] =>
  value >= range.min && value <= range.max
    ? []
    : [refusal('invalid-field', path, { expected: 'range', min: range.min, max: range.max })];
