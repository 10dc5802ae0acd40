import type { CaseState } from './case-state.ts';
import { refusal, type Refusal } from './decision.ts';
import { leavesState, type Step } from './step.ts';
import type { PlainDate } from './values/plain-date.ts';

interface Placing {
  readonly step: Step;
  readonly occurredOn: PlainDate;
  readonly present: CaseState;
  /** The case at the end of a day; undefined before it was opened. */
  readonly then: (day: PlainDate) => CaseState | undefined;
}

/**
 * Where in the case's life a step lands (contract rule 1): on the case at the end of its day, never on what came after.
 * Before the day the present state began, a step that changes the state is out of order; one that leaves it as it is
 * may be recorded late.
 */
export function placeInTime({
  step,
  occurredOn,
  present,
  then,
}: Placing): { state: CaseState } | { refusal: Refusal } {
  const legalNow = step.from.includes(present.state);
  const state = then(occurredOn);
  if (occurredOn >= present.since)
    return legalNow ? { state: state ?? present } : { refusal: illegal(step, present.state) };
  if (state !== undefined && step.from.includes(state.state) && leavesState(step, state.state))
    return { state };
  const everLeaves = step.from.some((from) => leavesState(step, from));
  if (!legalNow && !everLeaves) return { refusal: illegal(step, present.state) };
  return {
    refusal: refusal('out-of-order', 'occurredOn', {
      occurredOn,
      since: present.since,
      state: present.state,
      then: state?.state ?? null,
    }),
  };
}

const illegal = (step: Step, state: string): Refusal =>
  refusal('illegal-state', undefined, { command: step.command, state, allowed: step.from });
