import type { CaseState } from './case-state.ts';
import type { CaseRule } from './guard.ts';
import type { Step } from './step.ts';

/** The rules of the case alone that do not hold for a step: whatever is said, it is refused until they do. Pure. */
export const unmetRules = ({ guards }: Step, state: CaseState): readonly CaseRule<CaseState>[] =>
  guards
    .flatMap(({ ofCase }) => ofCase ?? [])
    .filter((rule) => rule.unmet({ state, whole: state }).length > 0);
