import { refusal, type Refusal } from '../decision.ts';
import type { DeadlineRule } from '../deadlines/deadline-rule.ts';
import { countsOf, isWithin, LARGEST, parameterRange, unitsOf } from '../deadlines/fits-term.ts';
import { unless } from '../guard.ts';
import type { Definition } from '../definition.ts';
import { checkForm } from '../check-form.ts';
import { PROFILE_TERM } from '../definitions/department/profile-steps.ts';
import { DEFINITIONS } from '../kinds.ts';
import { SHEETS } from '../task/sub-step-events.ts';
import { isJsonObject } from '../values/json.ts';

/** What each member of a map is held to; none where there is no map. */
function members(
  value: unknown,
  path: string,
  check: (name: string, member: unknown) => readonly Refusal[],
): readonly Refusal[] {
  if (value === undefined) return [];
  if (!isJsonObject(value)) return [refusal('invalid-field', path, { expected: 'object' })];
  return Object.entries(value).flatMap(([name, member]) => check(name, member));
}

const unknown = (path: string, name: string): readonly Refusal[] => [
  refusal('unknown-field', `${path}.${name}`, { name }),
];

/**
 * All that is wrong with the regulations of a profile: each must be known here, each of its deadlines one whose length
 * may be set, each of its numbers one of the regulation's own, of its shape.
 */
export function checkProfileDefinitions(value: unknown, path: string): readonly Refusal[] {
  return members(value, path, (id, own) => {
    const definition = DEFINITIONS.findLast((one) => one.id === id);
    if (definition === undefined) return unknown(path, id);
    const at = `${path}.${id}`;
    if (!isJsonObject(own)) return [refusal('invalid-field', at, { expected: 'object' })];
    const { deadlines, parameters, ...others } = own;
    return [
      ...members(deadlines, `${at}.deadlines`, (name, term) =>
        checkTerm(definition, { name, term, path: `${at}.deadlines` }),
      ),
      ...members(parameters, `${at}.parameters`, (name, given) =>
        checkParameter(definition, { name, given, path: `${at}.parameters` }),
      ),
      ...Object.keys(others).flatMap((name) => unknown(at, name)),
    ];
  });
}

function checkTerm(
  definition: Definition,
  { name, term, path }: { readonly name: string; readonly term: unknown; readonly path: string },
): readonly Refusal[] {
  const rule = definition.deadlines.find(({ id }) => id === name);
  if (rule === undefined) return unknown(path, name);
  const at = `${path}.${name}`;
  const wrong = checkForm(PROFILE_TERM, term, at);
  return wrong.length > 0 ? wrong : fitsRule(rule, { path: at, term });
}

/** A day that the record gives is nobody's to set; a count looks the way that the rule looks, in a unit that it counts in. */
function fitsRule(
  rule: DeadlineRule,
  { path, term }: { readonly path: string; readonly term: unknown },
): readonly Refusal[] {
  const units: readonly string[] = unitsOf(rule);
  if (units.length === 0) return [refusal('invalid-field', path, { expected: 'deadline-with-a-term' })];
  const { count, unit } = term as { readonly count: number; readonly unit: string };
  const range = countsOf(rule);
  return [
    ...unless(isWithin(count, range), () =>
      refusal('invalid-field', `${path}.count`, { expected: 'range', ...range }),
    ),
    ...unless(units.includes(unit), () =>
      refusal('invalid-field', `${path}.unit`, { expected: 'choice', values: units }),
    ),
  ];
}

function checkParameter(
  definition: Definition,
  { name, given, path }: { readonly name: string; readonly given: unknown; readonly path: string },
): readonly Refusal[] {
  const at = `${path}.${name}`;
  const { parameters } = definition;
  if (!Object.hasOwn(parameters, name)) return unknown(path, name);
  const own = (parameters as Readonly<Record<string, unknown>>)[name];
  if (typeof own === 'boolean')
    return typeof given === 'boolean' ? [] : [refusal('invalid-field', at, { expected: 'boolean' })];
  const expected = definition.parameterNotes[name]?.lessThanAll ? 'share-of-less' : undefined;
  for (const [shape, is] of SHAPES)
    if (is(own))
      return is(given) && (expected === undefined || isLessThanAll(given))
        ? []
        : [refusal('invalid-field', at, { expected: expected ?? shape })];
  const range = parameterRange(definition, name);
  return isWithin(given, range) ? [] : [refusal('invalid-field', at, { expected: 'range', ...range })];
}

/** Shapes of numbers that are more than one; a parameter keeps its regulation's own. */
const SHAPES: readonly (readonly [expected: string, is: (value: unknown) => boolean])[] = [
  ['share', (value) => isPair(value, ['numerator', 'denominator'])],
  ['size', (value) => isPair(value, ['min', 'max'])],
  ['sheets', isSheets],
];

const isLessThanAll = (share: unknown): boolean =>
  isJsonObject(share) && Number(share.numerator) < Number(share.denominator);

/** Two whole numbers from 1, the first no larger than the second. */
function isPair(value: unknown, [first, second]: readonly [string, string]): boolean {
  if (!isJsonObject(value) || Object.keys(value).length !== 2) return false;
  const [smaller, larger] = [value[first], value[second]];
  return isCount(smaller) && isCount(larger) && smaller >= 1 && smaller <= larger;
}

/** Most points of each criterion by sheet, of the sheets that the law knows; each adds up to 100. */
function isSheets(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const names = Object.keys(value).sort();
  const points = Object.values(value);
  return (
    names.join() === [...SHEETS].sort().join() &&
    points.every((most) => Array.isArray(most) && most.every(isCount) && sumOf(most) === 100)
  );
}

const isCount = (value: unknown): value is number => isWithin(value, { min: 0, max: LARGEST });
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
