import type { CaseState } from './case-state.ts';
import { isCountersigning } from './countersigning/facts.ts';
import type { Change } from './deadlines/deadline-rule.ts';
import type { Fact } from './fact.ts';
import { invariant } from './invariant.ts';
import type { Kind } from './kind.ts';

/** The case after all facts, taken in the order given; undefined when there are none. */
export function fold(kind: Kind, history: readonly Fact[]): CaseState | undefined {
  let state: CaseState | undefined;
  for (const fact of history) state = after(kind, state, fact);
  return state;
}

/** Each fact with what it made of the case. */
export function changesOf(kind: Kind, history: readonly Fact[]): readonly Change<CaseState>[] {
  let before: CaseState | undefined;
  return history.map((fact) => {
    const change = { fact, before, after: after(kind, before, fact) };
    before = change.after;
    return change;
  });
}

/** A request for a second person says something of a command, nothing of the case. */
function after(kind: Kind, state: CaseState | undefined, fact: Fact): CaseState {
  if (!isCountersigning(fact)) return kind.evolve(state, fact);
  invariant(state !== undefined, 'a case begins with its opening fact', { type: fact.type });
  return state;
}
