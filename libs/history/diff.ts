import type { Calendar } from '#lifecycle/calendar/calendar';
import type { Clocks } from '#lifecycle/clocks';
import type { Fact } from '#lifecycle/fact';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import { snapshotOf } from '#lifecycle/snapshot-of';
import type { Json } from '#lifecycle/values/json';
import type { CaseHistory } from './case-history.ts';
import { countedFacts } from './counted-facts.ts';

/** One side of a comparison: up to a revision, or by the clocks. */
export type Point = { readonly revision: number } | Clocks;

/** A field that differs, and the revisions of the facts that made it differ. */
export interface FieldChange {
  readonly field: string;
  readonly before: Json | null;
  readonly after: Json | null;
  readonly events: readonly number[];
}

/** Whether a point is a revision that the case does not have (yet). */
export function isBeyond({ facts }: CaseHistory, point: Point): boolean {
  return 'revision' in point && point.revision >= facts.length;
}

interface Comparison {
  readonly from: Point;
  readonly to: Point;
  readonly calendar: Calendar;
}

/**
 * What differs between two points of a case's life, field by field, with the facts behind each difference: those that
 * count on one side only and whose step changed the field. Undefined when the case exists at neither.
 */
export function diffCase(
  history: CaseHistory,
  { from, to, calendar }: Comparison,
): readonly FieldChange[] | undefined {
  const [older, newer] = [factsAt(history.facts, from), factsAt(history.facts, to)];
  const read = (facts: readonly Fact[]): Fields =>
    fieldsOf(snapshotOf({ kind: history.kind, facts, calendar }));
  const [before, after] = [read(older), read(newer)];
  if (before.size === 0 && after.size === 0) return undefined;
  const common = newer.filter((fact) => has(older, fact));
  // Both ways from what the two points share: backwards, and where neither lies within the other, too.
  const steps = [...stepsThrough(common, newer, read), ...stepsThrough(common, older, read)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => !same(before.get(field), after.get(field)))
    .map((field) => ({
      field,
      before: before.get(field) ?? null,
      after: after.get(field) ?? null,
      events: blamed(field, steps),
    }));
}

type Fields = ReadonlyMap<string, Json>;
interface Stride {
  readonly revision: number;
  readonly before: Fields;
  readonly after: Fields;
}

const has = (facts: readonly Fact[], one: Fact): boolean => facts.some((fact) => fact.id === one.id);
const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The facts, as recorded, that count at a point. */
function factsAt(facts: readonly Fact[], point: Point): readonly Fact[] {
  if ('revision' in point) return facts.filter((fact) => fact.revision <= point.revision);
  return countedFacts(facts, point);
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
const NOT_COMPARED: readonly string[] = ['revision', 'kind', 'uncertain'];

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
