import type { CaseState } from '../case-state.ts';
import type { Definition } from '../definition.ts';
import { countingOf } from './deadline-rows.ts';
import { termOf, type Change, type DeadlineRule } from './deadline-rule.ts';

/** A deadline that began but has no day: nobody could read how long it is, and the owner has not said. */
export interface Unset {
  readonly rule: DeadlineRule;
  /** The fact that began it. */
  readonly change: Change<CaseState>;
}

/** The same as it is shown: open, without a day. */
export interface DeadlineToSet {
  readonly id: string;
  readonly basis: string;
  readonly mustAct: string;
  readonly startedBy: { readonly revision: number; readonly type: string };
}

export function shownUnset({ rule, change: { fact } }: Unset): DeadlineToSet {
  const { id, basis, mustAct } = rule;
  return { id, basis, mustAct, startedBy: { revision: fact.revision, type: fact.type } };
}

/** Whether anybody knows how long: the rule counts, or the record gives the day. */
export const isCounted = (rule: DeadlineRule, { parameters }: Pick<Definition, 'parameters'>): boolean =>
  rule.offset.unit === 'given' || termOf(rule, parameters) !== undefined;

/** Those that a fact leaves open. */
export function stillUnset(unset: readonly Unset[], { fact }: Change<CaseState>): readonly Unset[] {
  return unset.filter(
    ({ rule }) => !rule.closedBy.includes(fact.type) && !(rule.cancelledBy?.includes(fact.type) ?? false),
  );
}

/** The same, and those that the fact begins. */
export function withBegun(
  unset: readonly Unset[],
  change: Change<CaseState>,
  definition: Definition,
): readonly Unset[] {
  const begun = definition.deadlines.filter(
    (rule) =>
      rule.startedBy.includes(change.fact.type) &&
      !isCounted(rule, definition) &&
      !unset.some((one) => one.rule.id === rule.id) &&
      rule.settings(change, countingOf(rule, definition)).length > 0,
  );
  return [...unset, ...begun.map((rule) => ({ rule, change }))];
}
