import { labelOfSchema, type SaidSchema } from '../../text/said-schema.ts';
import type { Label } from '../../text/text.tsx';
import type { Json, Typed } from './typed-value.ts';

/** A schema as `libs/lifecycle/form.ts` makes it: no other is read here. */
interface Schema extends SaidSchema {
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

interface Common {
  /** In the command's body: `data.votes.excellent`. */
  readonly path: string;
  readonly label: Label;
  readonly required: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: Label;
}

type Plain = 'text' | 'organisation' | 'person' | 'money' | 'date' | 'boolean';
interface Range {
  readonly min: number;
  readonly max: number;
}
/** What each kind says besides. */
type Kinds = Readonly<Record<Plain, object>> & {
  readonly integer: Range;
  readonly number: Range;
  /** `standsNow`: what it would take the place of, by the rest of the form: the right value is of the same kind. */
  readonly json: { readonly standsNow?: (typed: Typed) => Json | undefined };
  /** `choicesNow`: by the rest of the form; `choices` are none then. */
  readonly choice: {
    readonly choices: readonly Choice[];
    readonly choicesNow?: (typed: Typed) => readonly Choice[];
  };
  readonly object: { readonly fields: readonly FormField[] };
  /** `row` makes the fields of one row. */
  readonly list: { readonly row: (place: number) => readonly FormField[] };
};

/** One field of a form, of those kinds. */
export type FieldOf<K extends keyof Kinds> = {
  readonly [One in K]: Common & { readonly kind: One } & Kinds[One];
}[K];
/** One field of a form, by what may be said in it. */
export type FormField = FieldOf<keyof Kinds>;

/** The fields of a form in its order. */
export function fieldsOf(schema: unknown, path = 'data'): readonly FormField[] {
  const { properties = {}, required = [] } = schema as Schema;
  return Object.entries(properties).map(([name, of]) =>
    fieldOf(of, {
      path: `${path}.${name}`,
      label: labelOfSchema(of, name),
      required: required.includes(name),
    }),
  );
}

function fieldOf(schema: Schema, common: Common): FormField {
  const { type, enum: values, format, minimum, maximum, items } = schema;
  if (values !== undefined) return { ...common, kind: 'choice', choices: choicesOf(schema, values) };
  if (type === 'integer' || type === 'number')
    return { ...common, kind: type, min: minimum ?? 0, max: maximum ?? Number.MAX_SAFE_INTEGER };
  if (type === 'boolean') return { ...common, kind: 'boolean' };
  if (type === 'object') return { ...common, kind: 'object', fields: fieldsOf(schema, common.path) };
  if (type === 'array')
    return {
      ...common,
      kind: 'list',
      row: (place) => fieldsOf(items, `${common.path}.${String(place)}`),
    };
  if (type !== 'string') return { ...common, kind: 'json' };
  if (format === 'date') return { ...common, kind: 'date' };
  if (schema['x-unit'] === 'VND') return { ...common, kind: 'money' };
  const names = schema['x-kind'];
  return { ...common, kind: names === 'person' || names === 'organisation' ? names : 'text' };
}

const choicesOf = (schema: Schema, values: readonly string[]): readonly Choice[] =>
  values.map((value, place) => ({
    value,
    label: schema['x-enum-labels']?.[place] ?? { vi: value, en: value },
  }));
