import type { CaseState } from './case-state.ts';
import { checkCommand, regimeIn } from './check-command.ts';
import type { Command, DecisionContext } from './command.ts';
import { decideCorrection } from './decide-correction.ts';
import {
  accepted,
  isNonEmpty,
  refusal,
  refused,
  type DecidedFact,
  type Decision,
  type Refusal,
} from './decision.ts';
import { CORRECT } from './definitions/correct.ts';
import { stepOf } from './definition.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fold } from './fold.ts';
import { invariant } from './invariant.ts';
import type { Kind } from './kind.ts';
import { anyStepOf, definitionInForce, definitionOf, KINDS, kindNamed, regimesOf } from './kinds.ts';
import { placeInTime } from './place-in-time.ts';
import type { Step } from './step.ts';
import type { JsonObject } from './values/json.ts';
import { plainDate, type PlainDate } from './values/plain-date.ts';

/**
 * What a command does to a case: a fact, an answer already given, or why not. Pure: same command, history and context,
 * same decision. Refusals come in the order of contract section 4: command, form (all fields at once), key, exists,
 * stale, state, date, rules. `history` is the case's facts in revision order, empty when there is none.
 */
export function decide(command: Command, history: readonly Fact[], context: DecisionContext): Decision {
  const kind = kindNamed(command.kind);
  if (kind === undefined)
    return refused([
      refusal('invalid-field', 'kind', { expected: 'choice', values: KINDS.map((k) => k.kind) }),
    ]);
  const present = fold(kind, effectiveHistory(history));
  const definition = present && definitionOf(kind, present.definition);
  const pinned = definition && stepOf(definition, command.name);
  const step = pinned ?? anyStepOf(kind, command.name);
  if (step === undefined) return refused([refusal('unknown-command', 'command', { command: command.name })]);
  const data = withReason(command, step);
  const wrong = checkCommand(command, data, { step, regimes: regimesOf(kind, definition) });
  if (isNonEmpty(wrong)) return refused(wrong);
  const used =
    answerToKey(command, history) ?? refusedBefore(command, { step, history, known: pinned !== undefined });
  if (used !== undefined) return used;
  // The form was just checked: it is an object that fits.
  const fitting = {
    command,
    step,
    data: data as JsonObject,
    occurredOn: plainDate(command.occurredOn as string),
  };
  if (command.name === CORRECT)
    return decideCorrection({ fact: factOf(fitting, fitting.data), decide, kind, history, context });
  return present === undefined
    ? open(kind, fitting, context)
    : take(kind, fitting, { present, history, context });
}

interface Fitting {
  readonly command: Command;
  readonly step: Step;
  readonly data: JsonObject;
  readonly occurredOn: PlainDate;
}

/** The record's own reason fills the one that the form asks for, where `data` has none (contract section 6). */
export function withReason({ data, reason }: Pick<Command, 'data' | 'reason'>, step: Step): unknown {
  const fills = 'reason' in step.form && reason !== undefined && isJsonObject(data);
  return fills && !('reason' in data) ? { ...data, reason } : data;
}

const isJsonObject = (data: unknown): data is object =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** The same key: the same answer for the same request, a refusal for another one. */
function answerToKey({ key, requestHash }: Command, history: readonly Fact[]): Decision | undefined {
  const facts = key === undefined ? [] : history.filter((fact) => fact.metadata.key === key);
  if (facts.length === 0) return undefined;
  const same = facts.every((fact) => fact.metadata.requestHash === requestHash);
  return same ? { status: 'repeated', facts } : refused([refusal('key-reused', 'key', {})]);
}

/** Exists, stale: what needs no rule to see. */
function refusedBefore(
  command: Command,
  of: { step: Step; history: readonly Fact[]; known: boolean },
): Decision | undefined {
  const { step, history, known } = of;
  const { kind, code, ifRevision } = command;
  const last = history.at(-1);
  if (last === undefined && !step.opens) return refused([refusal('not-found', undefined, { kind, code })]);
  if (last !== undefined && step.opens)
    return refused([refusal('already-exists', undefined, { what: kind, id: code })]);
  const revision = last?.revision ?? -1;
  if (ifRevision !== undefined && ifRevision !== revision) {
    return refused([refusal('stale-revision', undefined, { expected: ifRevision, actual: revision })]);
  }
  if (last !== undefined && !known)
    return refused([
      refusal('illegal-state', undefined, { command: command.name, state: null, allowed: [] }),
    ]);
  return undefined;
}

function open(kind: Kind, fitting: Fitting, context: DecisionContext): Decision {
  const { command, data, occurredOn } = fitting;
  if (occurredOn > context.today) return refused([inFuture(occurredOn, context)]);
  const definition = definitionInForce(kind, command.name, occurredOn);
  invariant(definition !== undefined, 'an opening command has a definition', { command: command.name });
  const step = stepOf(definition, command.name) ?? fitting.step;
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
  const { step, data, occurredOn } = fitting;
  const { present, history, context } = of;
  const then = (day: PlainDate): CaseState | undefined =>
    fold(kind, effectiveHistory(history, { asOf: day }));
  const place = placeInTime({ step, occurredOn, present, then });
  if ('refusal' in place) return refused([place.refusal]);
  if (occurredOn > context.today) return refused([inFuture(occurredOn, context)]);
  const input = { data, occurredOn, state: place.state, whole: present, calendar: context.calendar };
  const broken: readonly Refusal[] = step.guards.flatMap((guard) => guard.check(input));
  if (isNonEmpty(broken)) return refused(broken);
  const regime = kind.definitions.findLast((definition) => definition.id === regimeIn(step, data));
  const fact = factOf(fitting, { ...data, ...step.compute(data, place.state) });
  return accepted(
    regime === undefined ? fact : { ...fact, definition: { id: regime.id, version: regime.version } },
  );
}

function factOf({ command, step, occurredOn }: Fitting, data: JsonObject): DecidedFact {
  const { reason } = command;
  const filled = 'reason' in step.form && isJsonObject(command.data) && !('reason' in command.data);
  const own = typeof reason === 'string' && !filled ? { reason } : {};
  return { type: step.event, occurredOn, data, ...own };
}

const inFuture = (occurredOn: PlainDate, { today }: DecisionContext): Refusal =>
  refusal('occurred-in-future', 'occurredOn', { occurredOn, today });
