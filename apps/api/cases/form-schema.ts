import { jsonSchemaOf, type Form } from '#lifecycle/form';
import { isJsonObject, type Json, type JsonObject } from '#lifecycle/values/json';
import { valueLabel } from '#messages/names';

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
      'x-enum-labels': values.map((value) => ({ ...(valueLabel(value) ?? inAny(String(value))) })),
    }),
  };
}

const inAny = (text: string) => ({ vi: text, en: text });
