/** A schema of the document; JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;

/** The words that schemas are written in. */
export const TEXT: Schema = { type: 'string' };
export const TEXT_OR_NULL: Schema = { type: ['string', 'null'] };
export const WHOLE: Schema = { type: 'integer' };
export const YES_NO: Schema = { type: 'boolean' };
export const DAY: Schema = { type: 'string', format: 'date' };
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const object = (
  properties: Readonly<Record<string, Schema>>,
  required = Object.keys(properties),
): Schema => ({
  type: 'object',
  properties,
  required,
});
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const orNull = (schema: Schema): Schema => ({ oneOf: [schema, { type: 'null' }] });
/** A name of the program with what it is called. */
export const NAMED = { name: TEXT, label: ref('Label') };
/** A role with what it is called. */
export const ROLE = object({ role: TEXT, label: ref('Label') });

/** Of persons whom the data name. */
export const NAMES: Schema = {
  type: 'object',
  additionalProperties: TEXT,
  description:
    'Of persons whom the data name, by id as it stands there: those whom the reader may read by name.',
};
