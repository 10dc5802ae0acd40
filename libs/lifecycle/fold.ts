import type { CaseState } from './case-state.ts';
import type { Change } from './deadlines/deadline-rule.ts';
import type { Fact } from './fact.ts';
import type { Kind } from './kind.ts';

/** The case after all facts, taken in the order given; undefined when there are none. */
export function fold(kind: Kind, history: readonly Fact[]): CaseState | undefined {
  let state: CaseState | undefined;
  for (const fact of history) state = kind.evolve(state, fact);
  return state;
}

/** Each fact with what it made of the case. */
export function changesOf(kind: Kind, history: readonly Fact[]): readonly Change<CaseState>[] {
  let before: CaseState | undefined;
  return history.map((fact) => {
    const after = kind.evolve(before, fact);
    const change = { fact, before, after };
    before = after;
    return change;
  });
}
