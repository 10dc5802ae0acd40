import { writtenDay } from '../../text/dates.ts';
import type { FieldOf, FormField } from './form-field.ts';
import { NO, personAt, valueOf, YES } from './typed.ts';
import type { Json, JsonObject, Typed } from './typed-value.ts';

type Entries = readonly (readonly [path: string, said: string])[];

/** Values of a form as somebody would have typed them: `dataOf` makes the same of it. */
export const typedAgain = (fields: readonly FormField[], data: JsonObject): Typed =>
  fields.reduce<Typed>(
    (typed, field) => ({ ...typed, ...Object.fromEntries(entriesOf(field, data, typed)) }),
    {},
  );

/** `typed`: what stands before it in the form. */
function entriesOf(field: FormField, data: JsonObject, typed: Typed = {}): Entries {
  const { path } = field;
  const value = data[path.split('.').at(-1) ?? ''];
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'object':
      return field.fields.flatMap((one) => entriesOf(one, value as JsonObject));
    case 'list': {
      const rows = value as readonly JsonObject[];
      const cells = rows.flatMap((row, place) => field.row(place).flatMap((one) => entriesOf(one, row)));
      return [[`${path}#`, String(rows.length)], ...cells];
    }
    case 'boolean':
      return [[path, value === true ? YES : NO]];
    case 'integer':
    case 'number':
      // A decimal point before three digits would be read in two ways.
      return [[path, textOf(value).replace('.', ',')]];
    case 'date':
      return [[path, writtenDay(textOf(value))]];
    case 'organisation': {
      const [, id] = /^person:(.+)$/.exec(textOf(value)) ?? [];
      return id === undefined
        ? [[path, textOf(value)]]
        : [
            [path, id],
            [personAt(path), YES],
          ];
    }
    case 'json':
      return [[path, anyKind(field, value, typed)]];
    default:
      return [[path, textOf(value)]];
  }
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A value of whatever kind: of the ways to type it, the first that says the same. */
function anyKind(field: FieldOf<'json'>, value: Json, typed: Typed): string {
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [writtenDay(value)] : [];
  const number = typeof value === 'number' ? [textOf(value).replace('.', ',')] : [];
  const json = JSON.stringify(value);
  const says = (said: string): boolean =>
    JSON.stringify(valueOf(field, { ...typed, [field.path]: said })) === json;
  return [...day, ...number, textOf(value)].find(says) ?? json;
}
