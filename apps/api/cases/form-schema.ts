import { jsonSchemaOf, type Form } from '#lifecycle/form';
import { isJsonObject, type Json, type JsonObject } from '#lifecycle/values/json';
import { labelOf } from '#lifecycle/labels';
import { roleLabel, valueLabel } from '#messages/names';

/** A form as JSON Schema, with what the values of its choices are called, where they have words (`x-enum-labels`). */
export const formSchema = (form: Form): JsonObject => withChoices(jsonSchemaOf(form));

/** The same of a schema that was made already. */
export function withChoices(schema: JsonObject): JsonObject {
  const within = ([name, value]: [string, Json | undefined]) => [
    name,
    isJsonObject(value) ? withChoices(value) : value,
  ];
  const { enum: values } = schema;
  return {
    ...(Object.fromEntries(Object.entries(schema).map(within)) as JsonObject),
    ...(Array.isArray(values) && {
      'x-enum-labels': values.map((value) => ({ ...wordsOf(String(value)) })),
    }),
  };
}

/** What a choice is called: in words of its own, else as a role or a state is. */
function wordsOf(value: string) {
  const own = valueLabel(value);
  if (own !== null) return own;
  const { label } = roleLabel(value);
  return label.vi === value ? labelOf('state', value) : label;
}
