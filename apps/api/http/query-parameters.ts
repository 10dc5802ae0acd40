import { PERSON_ID, parsePersonId } from '#lifecycle/values/person-id';
import { parseInstant, parsePlainDate, type Instant, type PlainDate } from '#lifecycle/values/plain-date';
import type { JsonObject } from '#lifecycle/values/json';

/** A parameter of a query: how its text is read, what is told when it cannot be, its schema in the API's document. */
export interface QueryParameter<T> {
  /** Undefined: the text is none of these. */
  readonly parse: (text: string) => T | undefined;
  readonly type: 'invalid-field' | 'invalid-date';
  readonly params: JsonObject;
  readonly schema: JsonObject;
}

/** The parameters that a call takes, by name. */
export type QueryShape = Readonly<Record<string, QueryParameter<unknown>>>;

export type QueryOf<S extends QueryShape> = {
  readonly [K in keyof S]?: S[K] extends QueryParameter<infer T> ? T : never;
};

/** No store holds these, and no code or text has them. */
const UNSTORABLE = /[\p{Surrogate}\0]/u;

export const text: QueryParameter<string> = {
  parse: (given) => (UNSTORABLE.test(given) ? undefined : given),
  type: 'invalid-field',
  params: { expected: 'text' },
  schema: { type: 'string' },
};

export const day: QueryParameter<PlainDate> = {
  parse: parsePlainDate,
  type: 'invalid-date',
  params: { expected: 'date' },
  schema: { type: 'string', format: 'date' },
};

export const instant: QueryParameter<Instant> = {
  parse: parseInstant,
  type: 'invalid-date',
  params: { expected: 'instant' },
  schema: { type: 'string', format: 'date-time' },
};

export const flag: QueryParameter<boolean> = {
  parse: (given) => (given === 'true' ? true : given === 'false' ? false : undefined),
  type: 'invalid-field',
  params: { expected: 'boolean' },
  schema: { type: 'boolean' },
};

export const choice = <const V extends string>(values: readonly V[]): QueryParameter<V> => ({
  parse: (given) => values.find((value) => value === given),
  type: 'invalid-field',
  params: { expected: 'choice', values },
  schema: { type: 'string', enum: values },
});

/** The same, with what is taken where it is left out, for the API's document. */
export const withDefault = <T extends number>(of: QueryParameter<T>, taken: T): QueryParameter<T> => ({
  ...of,
  schema: { ...of.schema, default: taken },
});

export const integer = (range: { readonly min: number; readonly max: number }): QueryParameter<number> => ({
  parse: (given) => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : undefined;
    return value !== undefined && value >= range.min && value <= range.max ? value : undefined;
  },
  type: 'invalid-field',
  params: { expected: 'range', ...range },
  schema: { type: 'integer', minimum: range.min, maximum: range.max },
});

/** A person by id, `person:` before it or not; read without it. */
export const person: QueryParameter<string> = {
  parse: parsePersonId,
  type: 'invalid-field',
  params: { expected: 'person' },
  schema: { type: 'string', pattern: `^(person:)?${PERSON_ID}$` },
};
