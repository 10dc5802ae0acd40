import type { Clocks } from '#lifecycle/clocks';
import { departmentAt, type Department } from '#lifecycle/department/department';
import type { Fact } from '#lifecycle/fact';
import { livesOf, presentLife } from '#lifecycle/lives';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import { snapshotOf } from '#lifecycle/snapshot-of';
import type { Json } from '#lifecycle/values/json';
import type { CaseHistory } from './case-history.ts';
import { countedFacts } from './counted-facts.ts';
import { declarationsBetween, type DeclarationRef } from './declarations-between.ts';

/** One side of a comparison: up to a revision, or by the clocks. */
export type Point = { readonly revision: number } | Clocks;

/** A field that differs, the revisions of the facts that made it differ, and the declarations of the department that did. */
export interface FieldChange {
  readonly field: string;
  readonly before: Json | null;
  readonly after: Json | null;
  readonly events: readonly number[];
  /** Left out where there are none. */
  readonly declared?: readonly DeclarationRef[];
}

/** Whether a point is a revision that the case does not have (yet). */
export function isBeyond({ facts }: CaseHistory, point: Point): boolean {
  return 'revision' in point && point.revision >= facts.length;
}

interface Comparison extends Department {
  readonly from: Point;
  readonly to: Point;
}

/**
 * What differs between two points of a case's life, field by field, with the facts behind each difference: those that
 * count on one side only and whose step changed the field. Each side is read with the department as it was then.
 * Undefined when the case exists at neither.
 */
export function diffCase(
  history: CaseHistory,
  { from, to, ...department }: Comparison,
): readonly FieldChange[] | undefined {
  const { facts, kind } = history;
  const [older, newer] = [factsAt(facts, from), factsAt(facts, to)];
  const clocks = [clocksOf(facts, from), clocksOf(facts, to)] as const;
  const now = departmentAt(department, clocks[1]);
  const read = (some: readonly Fact[], by = now): Fields =>
    fieldsOf(snapshotOf({ ...by, kind, facts: some }));
  const [before, after] = [read(older, departmentAt(department, clocks[0])), read(newer)];
  if (before.size === 0 && after.size === 0) return undefined;
  const common = newer.filter((fact) => has(older, fact));
  // Both ways from what the two points share: backwards, and where neither lies within the other, too.
  const withNow = (some: readonly Fact[]): Fields => read(some);
  const steps = [
    ...stepsThrough(common, newer, withNow),
    ...stepsThrough(common, older, withNow),
    ...endingsBetween(facts, [older, newer]).map((revision) => ({ revision, before, after })),
  ];
  const declarations = declarationsBetween(department, clocks, (by) => read(newer, by));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => !same(before.get(field), after.get(field)))
    .map((field) => {
      const declared = declarations.filter((one) => !same(one.before.get(field), one.after.get(field)));
      return {
        field,
        before: before.get(field) ?? null,
        after: after.get(field) ?? null,
        events: blamed(field, steps),
        ...(declared.length > 0 && { declared: declared.map(({ by }) => by) }),
      };
    });
}

type Fields = ReadonlyMap<string, Json>;
interface Stride {
  readonly revision: number;
  readonly before: Fields;
  readonly after: Fields;
}

const has = (facts: readonly Fact[], one: Fact): boolean => facts.some((fact) => fact.id === one.id);
const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What was known at a revision is what had been recorded by then, of the department too. */
function clocksOf(facts: readonly Fact[], point: Point): Clocks {
  if (!('revision' in point)) return point;
  const last = facts.findLast(({ revision }) => revision <= point.revision);
  return last === undefined ? {} : { knownAt: last.metadata.recordedAt };
}

/** The facts, as recorded, that count at a point: of the life that stood then. */
function factsAt(facts: readonly Fact[], point: Point): readonly Fact[] {
  if ('revision' in point) return presentLife(facts.filter((fact) => fact.revision <= point.revision));
  const { knownAt } = point;
  const known = facts.filter(({ metadata }) => knownAt === undefined || metadata.recordedAt <= knownAt);
  return countedFacts(presentLife(known), point);
}

/** The voidings of an opening that stood at one of two points only. */
function endingsBetween(facts: readonly Fact[], sides: readonly (readonly Fact[])[]): readonly number[] {
  return livesOf(facts).flatMap(({ facts: [opening], ended }) => {
    const stood = sides.filter((side) => opening !== undefined && has(side, opening)).length;
    return ended !== undefined && stood === 1 ? [ended.revision] : [];
  });
}

/** From some facts to all of a set they belong to, one fact at a time, in the order they were recorded. */
function stepsThrough(
  some: readonly Fact[],
  all: readonly Fact[],
  read: (facts: readonly Fact[]) => Fields,
): readonly Stride[] {
  let facts = some;
  let before = read(facts);
  return all
    .filter((fact) => !has(some, fact))
    .map((fact) => {
      facts = [...facts, fact].sort((a, b) => a.revision - b.revision);
      const after = read(facts);
      const stride = { revision: fact.revision, before, after };
      before = after;
      return stride;
    });
}

/** The revisions whose step changed the field, in their order. */
function blamed(field: string, steps: readonly Stride[]): readonly number[] {
  return steps
    .filter(({ before, after }) => !same(before.get(field), after.get(field)))
    .map((step) => step.revision)
    .sort((a, b) => a - b);
}

/** Members that say which facts were counted rather than where the case stands. */
const NOT_COMPARED: readonly string[] = ['revision', 'kind', 'uncertain', 'deadlinesToSet'];

/** The snapshot as flat paths: `state`, `contract.endsOn`, `deadlines.D22.1.status`. */
function fieldsOf(snapshot: CaseSnapshot | undefined): Fields {
  const fields = new Map<string, Json>();
  if (snapshot === undefined) return fields;
  const { details, deadlines, ...rest } = snapshot;
  flatten({ ...rest, ...details } as unknown as Json, '', fields);
  for (const deadline of deadlines) {
    const name = [
      'deadlines',
      deadline.id,
      ...(deadline.occurrence === undefined ? [] : [deadline.occurrence]),
    ].join('.');
    fields.set(`${name}.dueOn`, deadline.dueOn);
    fields.set(`${name}.status`, deadline.status);
  }
  return fields;
}

function flatten(value: Json, path: string, into: Map<string, Json>): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    into.set(path, value);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    if (path === '' && NOT_COMPARED.includes(name)) continue;
    flatten(member, path === '' ? name : `${path}.${name}`, into);
  }
}
