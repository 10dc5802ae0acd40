import { expect, test } from '@jest/globals';
import { DEFINITIONS } from '#lifecycle/kinds';
import { isJsonObject, type Json } from '#lifecycle/values/json';
import { formSchema } from './form-schema.ts';

interface Choices {
  readonly enum?: readonly string[];
  readonly 'x-enum-labels'?: readonly { readonly vi: string; readonly en: string }[];
}

/** Every choice of a schema, those within others too. */
function choicesIn(schema: Json | undefined): readonly Choices[] {
  if (!isJsonObject(schema)) return [];
  const own = Array.isArray(schema.enum) ? [schema as Choices] : [];
  return [...own, ...Object.values(schema).flatMap(choicesIn)];
}

test('each choice of each form has words in both languages: nobody chooses a name of the program', () => {
  const forms = DEFINITIONS.flatMap(({ steps }) =>
    steps.map(({ command, form, computed }) => [command, { ...form, ...computed }] as const),
  );
  const nameless = forms.flatMap(([command, form]) =>
    choicesIn(formSchema(form)).flatMap(({ enum: values = [], 'x-enum-labels': labels = [] }) =>
      values.filter((value, place) => labels[place]?.vi === value).map((value) => `${command}: ${value}`),
    ),
  );
  expect(nameless).toEqual([]);
});
