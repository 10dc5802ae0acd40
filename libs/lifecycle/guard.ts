import type { CaseState } from './case-state.ts';
import type { Refusal } from './decision.ts';
import type { PlainDate } from './values/plain-date.ts';
import type { Calendar } from './calendar/calendar.ts';

/** What a guard looks at. */
export interface GuardInput<S extends CaseState, D, P extends object = object> {
  readonly data: D;
  readonly occurredOn: PlainDate;
  /** The case at the end of `occurredOn`: what a late record is judged on (contract rule 1). */
  readonly state: S;
  /** The case with all that is recorded: for sums, and for what may be used once. */
  readonly whole: S;
  readonly calendar: Calendar;
  /** The numbers of the definition that the case follows; each kind knows its own. */
  readonly parameters: P;
}

/** A named, pure rule of a step: the refusals it finds, or none. */
export interface Guard<S extends CaseState, D> {
  readonly name: string;
  // A method, so that a guard which asks for less fits a step that offers more.
  check(input: GuardInput<S, D>): readonly Refusal[];
}

export function guard<S extends CaseState, D, P extends object>(
  name: string,
  check: (input: GuardInput<S, D, P>) => readonly Refusal[],
): Guard<S, D> {
  // The definition that has the step gives the parameters: its own kind's.
  return { name, check: (input) => check(input as GuardInput<S, D, P>) };
}

/** The refusals where the rule does not hold, none where it does. */
export const unless = (holds: boolean, refusals: () => Refusal): readonly Refusal[] =>
  holds ? [] : [refusals()];
