import type { CaseState } from '../case-state.ts';
import type { Definition } from '../definition.ts';
import { endOf } from './deadline-rows.ts';
import { termOf, type Change, type Counting, type DeadlineRule, type Numbered } from './deadline-rule.ts';
import { months } from './due-on.ts';

/** A deadline that began but has no day: nobody could read how long it is, and the owner has not said. */
export interface Unset extends Numbered {
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

/** Each rule once, by the first fact that it waits since: numbers mean nothing where nobody knows how far apart they are. */
export function shownUnset(unset: readonly Unset[]): readonly DeadlineToSet[] {
  const firsts = unset.filter(
    (one, place) => unset.findIndex(({ rule }) => rule.id === one.rule.id) === place,
  );
  return firsts.map(({ rule, change: { fact } }) => {
    const { id, basis, mustAct } = rule;
    return { id, basis, mustAct, startedBy: { revision: fact.revision, type: fact.type } };
  });
}

/** Whether anybody knows how long: the rule counts, or the record gives the day. */
export const isCounted = (rule: DeadlineRule, { parameters }: Pick<Definition, 'parameters'>): boolean =>
  rule.offset.unit === 'given' || termOf(rule, parameters) !== undefined;

/** In place of a term that nobody knows, only to see whether anything begins: a rule of every so many months then has a first one. */
const SOME_TERM: Counting = { term: months(1) };

/** Those that a fact leaves open. */
export const stillUnset = (unset: readonly Unset[], change: Change<CaseState>): readonly Unset[] =>
  unset.filter(
    ({ rule, occurrence }) => endOf({ rule, occurrence, counting: SOME_TERM }, change) === undefined,
  );

/** The same, and those that the fact begins. */
export function withBegun(
  unset: readonly Unset[],
  change: Change<CaseState>,
  definition: Definition,
): readonly Unset[] {
  const begun = definition.deadlines
    .filter((rule) => rule.startedBy.includes(change.fact.type) && !isCounted(rule, definition))
    .flatMap((rule) =>
      rule
        .settings(change, SOME_TERM)
        .filter(
          ({ occurrence }) => !unset.some((one) => one.rule.id === rule.id && one.occurrence === occurrence),
        )
        .map(({ occurrence }) => ({ rule, change, ...(occurrence !== undefined && { occurrence }) })),
    );
  return [...unset, ...begun];
}
