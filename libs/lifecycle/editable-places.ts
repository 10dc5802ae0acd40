import type { ChangedPath } from './changed-paths.ts';
import { refusal, type Refusal } from './decision.ts';
import { countsOf, isWithin, parameterRange, unitsOf } from './deadlines/fits-term.ts';
import type { Definition } from './definition.ts';
import { ROLES } from './values/role.ts';
import type { Json, JsonObject } from './values/json.ts';
import { parsePlainDate } from './values/plain-date.ts';

/** A change at a place that has this pattern: what it must be, or nothing where it is. */
type Check = (change: ChangedPath, base: Definition) => JsonObject | undefined;

const expect = (holds: boolean, expected: string, more: JsonObject = {}): JsonObject | undefined =>
  holds ? undefined : { expected, ...more };

const isText: Check = ({ after }) => expect(typeof after === 'string' && /\S/.test(after), 'not-blank');
const isRole = (value: Json | undefined): boolean => (ROLES as readonly unknown[]).includes(value);
const isListOf = (value: Json | undefined, fits: (item: Json) => boolean): boolean =>
  Array.isArray(value) && new Set(value).size === value.length && value.every(fits);

/** Where a regulation may be written otherwise, and what may stand there. `*` is one name or place. */
const PLACES: readonly (readonly [pattern: RegExp, check: Check])[] = [
  [/^inForceFrom$/, ({ after }) => expect(parsePlainDate(after) !== undefined, 'date')],
  [/^label\.(vi|en)$/, isText],
  [/^(states|commands|deadlines)\.[^.]+\.label\.(vi|en)$/, isText],
  [/^commands\.\d+\.from$/, fromStates],
  [/^commands\.\d+\.roles$/, ({ after }) => expect(isListOf(after, isRole), 'choice', { values: ROLES })],
  [/^deadlines\.\d+\.mustAct$/, ({ after }) => expect(isRole(after), 'choice', { values: ROLES })],
  [/^deadlines\.\d+\.offset$/, countOf],
  [/^deadlines\.\d+\.unit$/, unitOf],
  [/^parameters\./, parameter],
];

/** Refused where nothing may be changed, or not to that. */
export function fitsPlace(change: ChangedPath, base: Definition): readonly Refusal[] {
  const [, check] = PLACES.find(([pattern]) => pattern.test(change.path)) ?? [];
  const fault = check === undefined ? { expected: 'as-in-program' } : check(change, base);
  return fault === undefined ? [] : [refusal('invalid-field', change.path, fault)];
}

function fromStates({ before, after }: ChangedPath, { states }: Definition): JsonObject | undefined {
  // An opening step has no state to come from; any other has one.
  if (isListOf(before, () => false)) return { expected: 'as-in-program' };
  const known = (item: Json): boolean => typeof item === 'string' && Object.hasOwn(states, item);
  return expect(isListOf(after, known), 'choice', { values: Object.keys(states) });
}

const ruleAt = ({ path }: ChangedPath, { deadlines }: Definition) => deadlines[Number(path.split('.')[1])];

/** Counted forwards or back as the rule's own code does. null: nobody has read it. */
function countOf(change: ChangedPath, base: Definition): JsonObject | undefined {
  const rule = ruleAt(change, base);
  if (rule === undefined || unitsOf(rule).length === 0) return { expected: 'as-in-program' };
  const range = countsOf(rule);
  return expect(change.after === null || isWithin(change.after, range), 'range', range);
}

function unitOf(change: ChangedPath, base: Definition): JsonObject | undefined {
  const rule = ruleAt(change, base);
  const units: readonly string[] = rule === undefined ? [] : unitsOf(rule);
  if (units.length === 0) return { expected: 'as-in-program' };
  const { after } = change;
  return expect(typeof after === 'string' && [...units, 'unread'].includes(after), 'choice', {
    values: units,
  });
}

/** A number stays a number, yes or no stays yes or no; what nobody had read yet may become a number. */
function parameter({ path, before, after }: ChangedPath, base: Definition): JsonObject | undefined {
  if (before === undefined) return { expected: 'as-in-program' };
  if (typeof before === 'boolean') return expect(typeof after === 'boolean', 'boolean');
  const range = parameterRange(base, path.replace('parameters.', ''));
  return expect(isWithin(after, range), 'range', range);
}
