import { calendarOn } from './calendar/calendar.ts';
import { caseAsked } from './case-asked.ts';
import type { CaseState } from './case-state.ts';
import { checkCommand } from './check-command.ts';
import type { Command, DecisionContext } from './command.ts';
import { decideCorrection } from './decide-correction.ts';
import { decideVoid } from './decide-void.ts';
import {
  accepted,
  isNonEmpty,
  refusal,
  refused,
  type DecidedFact,
  type Decision,
  type Refusal,
} from './decision.ts';
import { ADOPTED } from './definitions/adopted.ts';
import { CORRECT } from './definitions/correct.ts';
import { VOID } from './definitions/void.ts';
import { stepOf, type Definition } from './definition.ts';
import { definitionOn } from './department/department.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fold } from './fold.ts';
import { invariant } from './invariant.ts';
import { withoutLeftOut } from './left-out.ts';
import { livesOf, presentLife } from './lives.ts';
import type { Kind } from './kind.ts';
import {
  anyStepOf,
  definitionInForce,
  definitionOf,
  KINDS,
  kindNamed,
  regimesOf,
  regimesToOpen,
  stepIn,
} from './kinds.ts';
import { placeInTime } from './place-in-time.ts';
import { notYetInForce, regimeNamed } from './regulation-followed.ts';
import type { Rewriting } from './rewrite.ts';
import { besideSealed } from './sealing.ts';
import { regimeIn, type Step } from './step.ts';
import { isJsonObject, type JsonObject } from './values/json.ts';
import { plainDate, type PlainDate } from './values/plain-date.ts';

/**
 * What a command does to a case: a fact, an answer already given, or why not. Pure: same command, history and context,
 * same decision. Refusals come in the order of contract section 4: command, form (all fields at once), key, exists,
 * stale, state, date, rules. `recorded` is the case's facts in revision order, empty when there is none.
 */
export function decide(command: Command, recorded: readonly Fact[], context: DecisionContext): Decision {
  const kind = kindNamed(command.kind);
  if (kind === undefined)
    return refused([
      refusal('invalid-field', 'kind', { expected: 'choice', values: KINDS.map((k) => k.kind) }),
    ]);
  const history = presentLife(recorded);
  const present = fold(kind, effectiveHistory(kind, history));
  const definition = present && definitionOf(kind, present.definition);
  const pinned = definition && stepIn(kind, definition, command.name);
  const step = asked(command, pinned ?? anyStepOf(kind, command.name));
  if (step === undefined) return refused([refusal('unknown-command', 'command', { command: command.name })]);
  const data = givenData(command, step);
  const persons = present === undefined ? [] : kind.personsIn(present);
  const ofCouncil = caseAsked({ kind, step, history, present, occurredOn: command.occurredOn });
  const barred = context.may?.({ step, data, present, ofCouncil, persons });
  if (barred !== undefined) return refused([barred]);
  const wrong = checkCommand(command, data, {
    step,
    regimes: definition ? regimesOf(kind, definition) : regimesToOpen(kind, command.name, data),
    today: context.today,
    ...(context.files !== undefined && { files: context.files }),
  });
  if (isNonEmpty(wrong)) return refused(wrong);
  const repeat = answerToKey(command, recorded);
  if (repeat !== undefined) return repeat;
  // The form was just checked: it is an object that fits.
  const occurredOn = plainDate(command.occurredOn as string);
  const fitting = {
    command,
    step,
    data: data as JsonObject,
    occurredOn,
    future: inFuture(occurredOn, context),
  };
  const exists = existence(command, step, history);
  if (exists !== undefined) return refused([exists, ...fitting.future]);
  const decision = judged(kind, fitting, { present, pinned, history, context });
  const stale = staleness(command, recorded);
  if (stale === undefined) return decision;
  return refused([stale, ...(decision.status === 'refused' ? decision.refusals : [])]);
}

/** The step as it asks for its data: not for what is sealed in the fact that is decided again. */
function asked({ isShut = false }: Command, step: Step | undefined): Step | undefined {
  if (step?.seals === undefined || !isShut) return step;
  return { ...step, form: besideSealed(step.form, step.seals) };
}

interface Fitting {
  readonly command: Command;
  readonly step: Step;
  readonly data: JsonObject;
  readonly occurredOn: PlainDate;
  /** Said beside whatever else is wrong: a day that has not come is so on any case. */
  readonly future: readonly Refusal[];
}

interface Standing {
  readonly present: CaseState | undefined;
  /** The step in the definition that the case follows, where that has it. */
  readonly pinned: Step | undefined;
  readonly history: readonly Fact[];
  readonly context: DecisionContext;
}

/** State, date, rules. */
function judged(kind: Kind, fitting: Fitting, { present, pinned, history, context }: Standing): Decision {
  if (present === undefined) return open(kind, fitting, context);
  if (pinned === undefined) {
    const params = { command: fitting.command.name, state: null, allowed: [] };
    return refused([refusal('illegal-state', undefined, params), ...fitting.future]);
  }
  const rewrite = REWRITES[fitting.command.name];
  if (rewrite === undefined) return take(kind, fitting, { present, history, context });
  const fact = factOf(fitting, fitting.data);
  return rewrite({ fact, decide, kind, history, context, future: fitting.future });
}

/** Commands that speak of another fact of the case, not of the case. */
const REWRITES: Readonly<Record<string, (rewriting: Rewriting) => Decision>> = {
  [CORRECT]: decideCorrection,
  [VOID]: decideVoid,
};

/**
 * What a command gives for the step's form: without the fields that are null, and with the record's own reason where
 * the form asks for one and `data` has none (contract section 6).
 */
export function givenData({ data, reason }: Pick<Command, 'data' | 'reason'>, step: Step): unknown {
  const given = withoutLeftOut(step.form, data);
  return fills(reason, given, step) ? { ...given, reason } : given;
}

const fills = (reason: unknown, given: unknown, step: Step): given is object =>
  'reason' in step.form && reason !== undefined && isJsonObject(given) && !('reason' in given);

/**
 * The same key: the same answer for the same request, a refusal for another one. What went with a voided opening holds
 * its key no longer, so that a mended record goes in; but the very record that was voided does not come back by itself.
 */
export function answerToKey({ key, requestHash }: Command, recorded: readonly Fact[]): Decision | undefined {
  if (key === undefined) return undefined;
  const isBound = ({ metadata }: Fact): boolean => metadata.key === key;
  const isSame = ({ metadata }: Fact): boolean => metadata.requestHash === requestHash;
  const lives = livesOf(recorded);
  const facts = lives.flatMap(({ facts, ended }) => (ended === undefined ? facts : [ended])).filter(isBound);
  if (facts.length > 0)
    return facts.every(isSame) ? { status: 'repeated', facts } : refused([refusal('key-reused', 'key', {})]);
  const openings = lives.flatMap(({ facts }) => facts.slice(0, 1));
  const again = openings.find((opening) => isBound(opening) && isSame(opening));
  return again && refused([refusal('key-reused', 'key', { voided: again.type })]);
}

/** Whether there is, or is not, the case that the step needs. */
export function existence(
  { kind, code }: Pick<Command, 'kind' | 'code'>,
  step: Step,
  history: readonly Fact[],
): Refusal | undefined {
  if (history.length === 0) return step.opens ? undefined : refusal('not-found', undefined, { kind, code });
  return step.opens ? refusal('already-exists', undefined, { what: kind, id: code }) : undefined;
}

/** The caller saw another revision than the one that stands. */
export function staleness(
  { ifRevision }: Pick<Command, 'ifRevision'>,
  history: readonly Fact[],
): Refusal | undefined {
  const revision = history.at(-1)?.revision ?? -1;
  if (ifRevision === undefined || ifRevision === revision) return undefined;
  return refusal('stale-revision', undefined, { expected: ifRevision, actual: revision });
}

function open(kind: Kind, fitting: Fitting, context: DecisionContext): Decision {
  const { command, data, occurredOn, future } = fitting;
  const definition = definitionInForce(kind, { command: command.name, data, day: occurredOn });
  invariant(definition !== undefined, 'an opening command has a definition', { command: command.name });
  const step = stepOf(definition, command.name) ?? fitting.step;
  const { parameters } = definitionOn(definition, context, occurredOn);
  const calendar = calendarOn(context.calendar, occurredOn);
  const said = { data, occurredOn, calendar, parameters };
  const regime = regimeIn(step, data) === undefined ? undefined : definition;
  const broken = [
    ...future,
    ...step.checks.flatMap((check) => check.check(said)),
    ...notYetInForce(kind, { step, regime, day: occurredOn }),
  ];
  if (isNonEmpty(broken)) return refused(broken);
  return accepted({
    ...factOf({ ...fitting, step }, data),
    definition: { id: definition.id, version: definition.version },
  });
}

function take(
  kind: Kind,
  fitting: Fitting,
  of: { present: CaseState; history: readonly Fact[]; context: DecisionContext },
): Decision {
  const { step, data, occurredOn, future } = fitting;
  const { present, history, context } = of;
  const followed = definitionOf(kind, present.definition);
  const parametersOn = (day: PlainDate): object => definitionOn(followed, context, day).parameters;
  const parameters = parametersOn(occurredOn);
  const then = (day: PlainDate): CaseState | undefined =>
    fold(kind, effectiveHistory(kind, history, { asOf: day }));
  const place = placeInTime({ step, occurredOn, present, then });
  if ('refusal' in place) return refused([place.refusal, ...future]);
  const calendar = calendarOn(context.calendar, occurredOn);
  const { actor, imported = false } = fitting.command;
  const input = {
    ...{ data, occurredOn, calendar, parameters, parametersOn },
    ...{ state: place.state, whole: present },
    ...{ actor: actor as string, imported },
  };
  const rules = [...step.checks, ...step.guards, ...(imported ? [] : step.conflicts)];
  const regime = regimeNamed(kind, { step, data, followed: present.definition });
  const broken: readonly Refusal[] = [
    ...future,
    ...rules.flatMap((rule) => rule.check(input)),
    ...notAdoptable(kind, { step, present, regime, day: occurredOn }),
  ];
  if (isNonEmpty(broken)) return refused(broken);
  const fact = factOf(fitting, { ...data, ...step.compute(input) });
  return accepted(
    regime === undefined ? fact : { ...fact, definition: { id: regime.id, version: regime.version } },
  );
}

interface Moving {
  readonly step: Step;
  readonly present: CaseState;
  readonly regime: Definition | undefined;
  readonly day: PlainDate;
}

/** A case moves to another regulation, in force by then, that knows the state it stands in. */
function notAdoptable(kind: Kind, { step, present, regime, day }: Moving): readonly Refusal[] {
  if (regime === undefined) return [];
  const { id, version } = present.definition;
  const another = regime.id !== id || regime.version !== version;
  if (step.event === ADOPTED && !(another && Object.hasOwn(regime.states, present.state)))
    return [refusal('invalid-field', 'data.definition', { expected: 'another-definition', id: regime.id })];
  return another ? notYetInForce(kind, { step, regime, day }) : [];
}

function factOf({ command, step, occurredOn }: Fitting, data: JsonObject): DecidedFact {
  const { reason } = command;
  const filled = fills(reason, withoutLeftOut(step.form, command.data), step);
  const own = typeof reason === 'string' && !filled ? { reason } : {};
  return { type: step.event, occurredOn, data, ...own };
}

/** A day that has not come in Vietnam. */
export const inFuture = (
  occurredOn: PlainDate,
  { today }: Pick<DecisionContext, 'today' | 'files'>,
): readonly Refusal[] =>
  occurredOn > today ? [refusal('occurred-in-future', 'occurredOn', { occurredOn, today })] : [];
