import { checkCommand } from '../check-command.ts';
import type { Command, DecisionContext } from '../command.ts';
import { notNamedOnPaper } from '../countersigning/second-person.ts';
import { answerToKey, givenData, inFuture, staleness } from '../decide.ts';
import { accepted, isNonEmpty, refusal, refused, type Decision, type Refusal } from '../decision.ts';
import type { Fact } from '../fact.ts';
import type { Step } from '../step.ts';
import type { JsonObject } from '../values/json.ts';
import { plainDate } from '../values/plain-date.ts';

/** What the department may declare for all its cases: the step, and what else must hold of its data. */
export interface Ordinance {
  readonly step: Step;
  rules(data: JsonObject, history: readonly Fact[]): readonly Refusal[];
}

/** What such a decision rests on beside the stream. */
export interface DepartmentContext extends Pick<DecisionContext, 'today' | 'files' | 'may'> {
  /**
   * `named`: the declaration says who approved it, on paper. `asked`: a request for a second person stands before it,
   * and who that is is held where the request is settled.
   */
  readonly secondPerson: 'named' | 'asked';
}

/**
 * What a declaration does to a stream of the department (its calendar, its profile): a fact, an answer already given, or
 * why not, in the order of contract section 4. Such a fact changes what every case answers: a second person approves it.
 * Pure; `history` is the stream in revision order.
 */
export function decideForDepartment(
  command: Command,
  { history, ordinances }: { readonly history: readonly Fact[]; readonly ordinances: readonly Ordinance[] },
  context: DepartmentContext,
): Decision {
  const ordinance = ordinances.find(({ step }) => step.command === command.name);
  if (ordinance === undefined)
    return refused([refusal('unknown-command', 'command', { command: command.name })]);
  const { step } = ordinance;
  const given = givenData(command, step);
  const barred = context.may?.({ step, data: given, present: undefined, ofCouncil: undefined, persons: [] });
  if (barred !== undefined) return refused([barred]);
  const wrong = [
    ...checkCommand(command, given, { ...context, step, regimes: [] }),
    ...(context.secondPerson === 'named' ? notNamedOnPaper(command) : []),
  ];
  if (isNonEmpty(wrong)) return refused(wrong);
  const repeat = answerToKey(command, history);
  if (repeat !== undefined) return repeat;
  // The form was just checked: it is an object that fits.
  const data = given as JsonObject;
  const occurredOn = plainDate(command.occurredOn as string);
  const stale = staleness(command, history);
  const broken = [
    ...(stale === undefined ? [] : [stale]),
    ...inFuture(occurredOn, context),
    ...ordinance.rules(data, history),
  ];
  if (isNonEmpty(broken)) return refused(broken);
  const { reason } = command;
  return accepted({
    type: step.event,
    occurredOn,
    data,
    ...(typeof reason === 'string' && { reason }),
  });
}
