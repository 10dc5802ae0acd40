import { isJsonObject, type Json, type JsonObject } from './json.ts';

const PREFIX = 'data.';

/** The steps of `data.votes.excellent` below `data`; undefined when the path does not lead into it. */
export function dataPathOf(field: string): readonly string[] | undefined {
  return field.startsWith(PREFIX) && field.length > PREFIX.length
    ? field.slice(PREFIX.length).split('.')
    : undefined;
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** What stands at the path, or undefined. Own members only. */
export function valueAt(data: Json, path: readonly string[]): Json | undefined {
  let at: Json | undefined = data;
  for (const name of path) {
    if (isList(at)) at = /^\d+$/.test(name) ? at[Number(name)] : undefined;
    else at = isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  }
  return at;
}

/** Whether every place that the path names in a list is there: an object may get a new member, a list no new item. */
export function keepsLists(data: Json, path: readonly string[]): boolean {
  return path.every((name, depth) => {
    const at = valueAt(data, path.slice(0, depth));
    return !isList(at) || (/^\d+$/.test(name) && Number(name) < at.length);
  });
}

/** The same data with another value at the path, null for none; where the path leads nowhere, an object is made. */
export function withValueAt(data: JsonObject, path: readonly string[], value: Json): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return data;
  if (value === null && rest.length === 0)
    return Object.fromEntries(Object.entries(data).filter(([other]) => other !== name));
  return { ...data, [name]: rest.length === 0 ? value : put(data[name], rest, value) };
}

function put(into: Json | undefined, path: readonly string[], value: Json): Json {
  if (!isList(into)) return withValueAt(isJsonObject(into) ? into : {}, path, value);
  const [place, ...rest] = path;
  return into.map((item, at) =>
    String(at) === place ? (rest.length === 0 ? value : put(item, rest, value)) : item,
  );
}
