import { answersOf, differences, type Answered, type Changed } from './answers.ts';
import { ADOPTED } from './definitions/adopted.ts';
import { departmentAt, type Department } from './department/department.ts';
import type { Fact } from './fact.ts';
import type { Kind } from './kind.ts';

/** One answer of a case that a fact makes another. */
export type WouldChange = Changed<Answered>;

/**
 * What a case answers otherwise because the last fact recorded of it moves it to another regulation: deadlines, and what
 * may be recorded next; what that fact does besides (an order) is no part of it. `facts`: in revision order, none left out. The department is taken as it was known when that fact was recorded, so that whoever
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
  return differences(answers([...facts.slice(0, -1), ...withoutMove(last)]), answers(facts));
}

/** The fact as it would be recorded under the regulation that the case followed; none where to move is all it says. */
function withoutMove(fact: Fact): readonly Fact[] {
  const { definition: _, ...metadata } = fact.metadata;
  return fact.type === ADOPTED ? [] : [{ ...fact, metadata }];
}
