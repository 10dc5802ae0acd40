import type { Json, JsonObject } from './values/json.ts';
import { PERSON_ID } from './values/person-id.ts';
import type { PlainDate } from './values/plain-date.ts';
import type { Vnd } from './values/vnd.ts';

/** A text in both languages of the house. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

/** What a field may hold. */
export type FieldRule =
  | { readonly kind: 'text' }
  | { readonly kind: 'organisation' }
  | { readonly kind: 'person' }
  | { readonly kind: 'money' }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'json' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'object'; readonly form: Form }
  | { readonly kind: 'list'; readonly form: Form };

/** One field of a form. `T` is the type of its value once checked; it exists for the compiler only. */
export interface Field<T> {
  readonly rule: FieldRule;
  readonly label: Label;
  readonly required: boolean;
  readonly value?: T;
}

/** The fields that a command asks for, by name. */
export type Form = Readonly<Record<string, Field<unknown>>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The type of data that fits a form. */
export type DataOf<F extends Form> = { readonly [K in keyof F]: ValueOf<F[K]> };

const field = <T>(rule: FieldRule, label: Label): Field<T> => ({ rule, label, required: true });

export const text = (label: Label): Field<string> => field({ kind: 'text' }, label);
/** An organisation by its name; a natural person in its place by `person:{personId}` (contract rule 13). */
export const organisation = (label: Label): Field<string> => field({ kind: 'organisation' }, label);
/** A person by an id, `person:` before it or not (contract rule 13). */
export const person = (label: Label): Field<string> => field({ kind: 'person' }, label);
/** Whole đồng, a string of digits (contract rule 2). */
export const money = (label: Label): Field<Vnd> => field({ kind: 'money' }, label);
export const date = (label: Label): Field<PlainDate> => field({ kind: 'date' }, label);
export const bool = (label: Label): Field<boolean> => field({ kind: 'boolean' }, label);
/** Any JSON value; what it must be is another field's matter. */
export const json = (label: Label): Field<Json> => field({ kind: 'json' }, label);
/** `max` left out: as far as JSON numbers are exact. */
export const integer = (label: Label, range: { min: number; max?: number }): Field<number> =>
  field({ kind: 'integer', max: Number.MAX_SAFE_INTEGER, ...range }, label);
export const number = (label: Label, range: { min: number; max: number }): Field<number> =>
  field({ kind: 'number', ...range }, label);
export const choice = <const V extends string>(label: Label, values: readonly V[]): Field<V> =>
  field({ kind: 'choice', values }, label);
export const object = <F extends Form>(label: Label, form: F): Field<DataOf<F>> =>
  field({ kind: 'object', form }, label);
export const list = <F extends Form>(label: Label, form: F): Field<readonly DataOf<F>[]> =>
  field({ kind: 'list', form }, label);

/** The same field, which may be left out. */
export function optional<T>(of: Field<T>): Field<T | undefined> {
  return { rule: of.rule, label: of.label, required: false };
}

/** The form as JSON Schema (2020-12), labels as `title` and `x-title-en`; `x-kind` where a pattern alone does not say what a text names. */
export function jsonSchemaOf(form: Form): JsonObject {
  const properties: Record<string, Json> = {};
  for (const [name, { rule, label }] of Object.entries(form)) {
    properties[name] = { title: label.vi, 'x-title-en': label.en, ...schemaOf(rule) };
  }
  const required = Object.entries(form).flatMap(([name, of]) => (of.required ? [name] : []));
  return { type: 'object', properties, required, additionalProperties: false };
}

function schemaOf(rule: FieldRule): JsonObject {
  switch (rule.kind) {
    case 'text':
      return { type: 'string', pattern: '\\S' };
    case 'organisation':
      return {
        type: 'string',
        pattern: `^(?!person:)[\\s\\S]*\\S|^person:${PERSON_ID}$`,
        'x-kind': 'organisation',
      };
    case 'person':
      return { type: 'string', pattern: `^(?:person:)?${PERSON_ID}$`, 'x-kind': 'person' };
    case 'money':
      return { type: 'string', pattern: '^\\d{1,18}$', 'x-unit': 'VND' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'boolean':
      return { type: 'boolean' };
    case 'json':
      return {};
    case 'integer':
    case 'number':
      return { type: rule.kind, minimum: rule.min, maximum: rule.max };
    case 'choice':
      return { type: 'string', enum: rule.values };
    case 'object':
      return jsonSchemaOf(rule.form);
    case 'list':
      return { type: 'array', items: jsonSchemaOf(rule.form) };
  }
}
