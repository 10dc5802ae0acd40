import type { CaseState } from '../case-state.ts';
import { definitionOn, type Department } from '../department/department.ts';
import type { Kind } from '../kind.ts';
import { definitionOf } from '../kinds.ts';
import type { Change } from './deadline-rule.ts';
import { standingOf, type Standing } from './deadlines-of.ts';

/** Every deadline of a case of that kind, by the regulations that it follows as they hold in the department. */
export function standingIn(
  kind: Kind,
  changes: readonly Change<CaseState>[],
  department: Department,
): Standing {
  return standingOf(changes, {
    calendar: department.calendar,
    definitionOf: (state, day) => definitionOn(definitionOf(kind, state.definition), department, day),
    profiles: department.profiles?.adoptions.map(({ by }) => by) ?? [],
  });
}
