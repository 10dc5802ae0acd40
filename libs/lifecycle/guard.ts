import type { CaseState } from './case-state.ts';
import type { Refusal } from './decision.ts';
import type { PlainDate } from './values/plain-date.ts';
import type { Calendar } from './calendar/calendar.ts';

/** What a check looks at: what was said, by the law of the definition. */
export interface CheckInput<D, P extends object = object> {
  readonly data: D;
  readonly occurredOn: PlainDate;
  readonly calendar: Calendar;
  /** The numbers of the definition that the case follows; each kind knows its own. */
  readonly parameters: P;
}

/** What a guard looks at: that, and the case. */
export interface GuardInput<S extends CaseState, D, P extends object = object> extends CheckInput<D, P> {
  /** The case at the end of `occurredOn`: what a late record is judged on (contract rule 1). */
  readonly state: S;
  /** The case with all that is recorded: for sums, and for what may be used once. */
  readonly whole: S;
  /** Who acts: a role, `org:{name}` or `person:{personId}`. */
  readonly actor: string;
  /** It comes from a file of facts: what binds who acts now does not bind it (contract section 5). */
  readonly imported: boolean;
  /** The numbers as they were on another day: of what began then. */
  parametersOn(day: PlainDate): P;
}

/** A named, pure rule of what is said, whatever the case: an opening step has no other. */
export interface Check<D> {
  readonly name: string;
  // A method, so that a check which asks for less fits a step that offers more.
  check(input: CheckInput<D>): readonly Refusal[];
}

/** The case by itself: at the end of a day, and with all that is recorded. */
export type CaseAlone<S extends CaseState> = Pick<GuardInput<S, never>, 'state' | 'whole'>;

/** A rule of the case alone: it can be asked before anybody has said anything. */
export interface CaseRule<S extends CaseState> {
  /** The command that makes it hold, where there is one. */
  readonly madeBy?: string;
  // A method, for the same reason.
  unmet(at: CaseAlone<S>): readonly Refusal[];
}

/** A named, pure rule of a step: the refusals it finds, or none. */
export interface Guard<S extends CaseState, D> {
  readonly name: string;
  /** Present where it looks at the case alone. */
  readonly ofCase?: CaseRule<S>;
  // A method, for the same reason.
  check(input: GuardInput<S, D>): readonly Refusal[];
}

export function guard<S extends CaseState, D, P extends object>(
  name: string,
  check: (input: GuardInput<S, D, P>) => readonly Refusal[],
): Guard<S, D> {
  // The definition that has the step gives the parameters: its own kind's.
  return { name, check: (input) => check(input as GuardInput<S, D, P>) };
}

/** A guard that looks at the case alone, whatever is said. `madeBy`: the command after which it holds. */
export function caseGuard<S extends CaseState>(
  name: string,
  unmet: (at: CaseAlone<S>) => readonly Refusal[],
  madeBy?: string,
): Guard<S, unknown> {
  return { name, ofCase: { unmet, ...(madeBy !== undefined && { madeBy }) }, check: unmet };
}

export function check<D, P extends object>(
  name: string,
  find: (input: CheckInput<D, P>) => readonly Refusal[],
): Check<D> {
  return { name, check: (input) => find(input as CheckInput<D, P>) };
}

/** The refusals where the rule does not hold, none where it does. */
export const unless = (holds: boolean, refusals: () => Refusal): readonly Refusal[] =>
  holds ? [] : [refusals()];
