import { plainPaths } from './changed-paths.ts';
import type { Definition } from './definition.ts';
import { shownDefinition } from './shown-definition.ts';
import type { Json, JsonObject } from './values/json.ts';

/** What one definition has and another has not, and what they have otherwise, by path: `commands.order.form.year.required`. */
export interface DefinitionDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly {
    readonly path: string;
    readonly before: Json | null;
    readonly after: Json | null;
  }[];
}

/** States, commands, forms, deadlines and parameters of two definitions, each compared with its namesake. */
export function definitionDiff(a: Definition, b: Definition): DefinitionDiff {
  const [before, after] = [named(a), named(b)];
  const differences = plainPaths(before, after);
  return {
    added: differences.filter((one) => one.before === undefined).map(({ path }) => path),
    removed: differences.filter((one) => one.after === undefined).map(({ path }) => path),
    changed: differences.flatMap(({ path, before: was, after: is }) =>
      was === undefined || is === undefined ? [] : [{ path, before: was, after: is }],
    ),
  };
}

/** A definition as people see it, its lists by the names of what is in them: a command is the same wherever it stands. */
function named(definition: Definition): JsonObject {
  // The answer of `definition show` is plain JSON data.
  const shown = JSON.parse(JSON.stringify(shownDefinition(definition))) as ShownJson;
  return {
    ...shown,
    commands: byName(shown.commands, 'command', ({ form, ...rest }) => ({
      ...rest,
      form: fieldsOf(form as JsonObject),
    })),
    deadlines: byName(shown.deadlines, 'id', (rule) => rule),
  };
}

type ShownJson = JsonObject & Readonly<Record<'commands' | 'deadlines', readonly JsonObject[]>>;

function byName(
  list: readonly JsonObject[],
  key: string,
  seen: (item: JsonObject) => JsonObject,
): JsonObject {
  return Object.fromEntries(list.map((item) => [item[key] as string, seen(item)]));
}

/** The fields of a form by name, each with whether it is asked for; those within it under their own names. */
function fieldsOf(schema: JsonObject): JsonObject {
  const required = (schema.required ?? []) as readonly string[];
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonObject>>;
  return Object.fromEntries(
    Object.entries(properties).map(([name, { properties: inner, items, ...rest }]) => {
      const nested = inner === undefined ? items : { properties: inner, required: rest.required ?? [] };
      return [
        name,
        {
          ...rest,
          required: required.includes(name),
          ...(nested !== undefined && { fields: fieldsOf(nested as JsonObject) }),
        },
      ];
    }),
  );
}
