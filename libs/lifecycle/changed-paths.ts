import type { Json, JsonObject } from './values/json.ts';

/** A place in which two JSON values differ; undefined where one of them has nothing. */
export interface ChangedPath {
  /** `deadlines.3.offset`: members by name, items of lists of objects by place. */
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * Where two JSON values differ, down to plain values and lists of plain values. Lists of objects are walked item by item
 * when they are equally long, else they differ as a whole.
 */
export function plainPaths(
  before: Json | undefined,
  after: Json | undefined,
  path = '',
): readonly ChangedPath[] {
  if (before === after) return [];
  const [one, other] = [membersOf(before), membersOf(after)];
  const isSameShape =
    one !== undefined && other !== undefined && Array.isArray(before) === Array.isArray(after);
  if (!isSameShape || (Array.isArray(before) && Object.keys(one).length !== Object.keys(other).length))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((name) =>
    plainPaths(own(one, name), own(other, name), path === '' ? name : `${path}.${name}`),
  );
}

const own = (of: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;

/** What can be walked into: an object, or a list that holds objects. */
function membersOf(value: Json | undefined): JsonObject | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return value as JsonObject;
  const items = value as readonly Json[];
  return items.length > 0 && items.every((item) => typeof item === 'object' && item !== null)
    ? Object.fromEntries(items.map((item, place) => [String(place), item]))
    : undefined;
}
