import { answersOf, differences, type Answered, type Changed } from './answers.ts';
import { departmentAt, type Department } from './department/department.ts';
import type { Fact } from './fact.ts';
import type { Kind } from './kind.ts';

/** One answer of a case that a fact makes another. */
export type WouldChange = Changed<Answered>;

/**
 * What a case answers otherwise since the last fact recorded of it: deadlines, and what may be recorded next. `facts`: in
 * revision order, none left out. The department is taken as it was known when that fact was recorded, so that whoever
 * asks again later is told the same. Pure.
 */
export function whatChanges(
  kind: Kind,
  facts: readonly Fact[],
  department: Department,
): readonly WouldChange[] {
  const last = facts.at(-1);
  if (last === undefined) return [];
  const then = departmentAt(department, { knownAt: last.metadata.recordedAt });
  const answers = (known: readonly Fact[]) => answersOf(kind, known, then).answers;
  return differences(answers(facts.slice(0, -1)), answers(facts));
}
