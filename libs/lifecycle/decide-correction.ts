import { checkForm } from './check-form.ts';
import type { Command, DecisionContext } from './command.ts';
import {
  accepted,
  isNonEmpty,
  refusal,
  refused,
  type DecidedFact,
  type Decision,
  type Refusal,
} from './decision.ts';
import { CORRECTED } from './definitions/correct.ts';
import { stepOfEvent } from './definition.ts';
import { correct, correctionIn, effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fold } from './fold.ts';
import type { Kind } from './kind.ts';
import { definitionOf } from './kinds.ts';
import type { Step } from './step.ts';
import { dataPathOf, keepsLists, valueAt } from './values/json-path.ts';
import type { Json } from './values/json.ts';
import { parsePlainDate } from './values/plain-date.ts';

type Decide = (command: Command, history: readonly Fact[], context: DecisionContext) => Decision;

interface Correction {
  /** The decider itself: corrected history is decided again by the same rules. */
  readonly decide: Decide;
  readonly kind: Kind;
  /** The correction as a fact, but for the value that it replaces. */
  readonly fact: DecidedFact;
  readonly history: readonly Fact[];
  readonly context: DecisionContext;
  /** The day of the correction itself has not come. */
  readonly future: readonly Refusal[];
}

/**
 * A correction (đính chính): one field of one fact. The corrected history is decided again from its first command; where
 * a recorded fact would then be refused, or a state or a computed value would differ, it is refused (contract rule 11).
 */
export function decideCorrection(correction: Correction): Decision {
  const { fact, history, future, kind } = correction;
  const { data } = fact;
  const { targetEventId, field, to } = correctionIn(data);
  const target = asNowKnown(history).find((fact) => fact.id === targetEventId);
  if (target === undefined || target.type === CORRECTED) {
    const expected = target === undefined ? 'fact' : 'original-fact';
    const none = refusal('invalid-field', 'data.targetEventId', { expected, id: targetEventId });
    return refused([none, ...future]);
  }
  const wrong = [...checkField({ kind, target, field, to, history }), ...future];
  if (isNonEmpty(wrong)) return refused(wrong);
  const broken = firstBroken({ ...correction, target, field, to });
  if (broken !== undefined) return refused([broken]);
  const path = dataPathOf(field);
  const from = path === undefined ? target.metadata.occurredOn : (valueAt(target.data, path) ?? null);
  return accepted({ ...fact, data: { ...data, from } });
}

interface Change {
  readonly target: Fact;
  readonly field: string;
  readonly to: Json;
}

/** The corrected facts in the order they were recorded. */
function asNowKnown(history: readonly Fact[]): readonly Fact[] {
  return [...effectiveHistory(history)].sort((a, b) => a.revision - b.revision);
}

/** The field must be one that the fact's step asks for, and the value one that its form takes. */
function checkField({
  kind,
  target,
  field,
  to,
  history,
}: Change & { kind: Kind; history: readonly Fact[] }): readonly Refusal[] {
  if (field === 'occurredOn') {
    return parsePlainDate(to) === undefined ? [refusal('invalid-date', 'data.to', { expected: 'date' })] : [];
  }
  const path = dataPathOf(field);
  const opened = fold(kind, effectiveHistory(history));
  const step = opened && stepOfEvent(definitionOf(kind, opened.definition), target.type);
  const name = path?.[0];
  const known = name !== undefined && step !== undefined && Object.hasOwn(step.form, name);
  if (path === undefined || !known || !keepsLists(target.data, path)) {
    return [refusal('invalid-field', 'data.field', { expected: 'field-of-fact', field })];
  }
  const form = { [name]: step.form[name] ?? { rule: { kind: 'json' }, label: step.label, required: false } };
  const corrected = correct(target, { field, to });
  const value = corrected.data[name];
  return checkForm(form, value === undefined ? {} : { [name]: value }, 'data').map((found) => ({
    ...found,
    field: 'data.to',
  }));
}

/** The first recorded fact that the corrected history would not have let happen as it did. */
function firstBroken(of: Correction & Change): Refusal | undefined {
  const { history, target } = of;
  const before = asNowKnown(history).filter((fact) => fact.type !== CORRECTED);
  const after = before.map((fact) => (fact.id === target.id ? correct(fact, of) : fact));
  for (const [place, fact] of after.entries()) {
    const why = differs(of, {
      fact,
      was: before[place] ?? fact,
      past: [before.slice(0, place), after.slice(0, place)],
    });
    if (why !== undefined) {
      return refusal('correction-changes-outcome', 'data.to', {
        revision: fact.revision,
        event: fact.type,
        eventId: fact.id,
        why,
      });
    }
  }
  return undefined;
}

interface Replay {
  readonly fact: Fact;
  readonly was: Fact;
  /** The facts before it: as recorded, as corrected. */
  readonly past: readonly [readonly Fact[], readonly Fact[]];
}

function differs(of: Correction, replay: Replay): string | undefined {
  const { kind } = of;
  const {
    fact,
    was,
    past: [before, after],
  } = replay;
  const again = decidedAgain(of, fact, after);
  const why =
    again.status === 'accepted' ? computedApart(kind, replay, again.fact) : brokenNow(of, replay, again);
  if (why !== undefined) return why;
  const state = fold(kind, effectiveHistory([...before, was]))?.state;
  return fold(kind, effectiveHistory([...after, fact]))?.state === state ? undefined : 'state';
}

const decidedAgain = ({ decide, kind, context }: Correction, fact: Fact, past: readonly Fact[]): Decision =>
  decide(commandOf(kind, fact, past), past, context);

/** Why a fact is refused now; undefined where it is so without the correction too: a form of then took more than today's. */
function brokenNow(of: Correction, { was, past: [before] }: Replay, again: Decision): string | undefined {
  const [now, then] = [again, decidedAgain(of, was, before)].map((decision) =>
    decision.status === 'refused' ? decision.refusals[0].type : decision.status,
  );
  return now === then ? undefined : now;
}

/** The first computed member that comes out another way. */
function computedApart(
  kind: Kind,
  { fact, was, past: [, after] }: Replay,
  again: DecidedFact,
): string | undefined {
  return (stepOfPinned(kind, fact, after)?.computed ?? []).find(
    (name) => JSON.stringify(again.data[name]) !== JSON.stringify(was.data[name]),
  );
}

/** The step that stated a fact: of the definition then pinned, or for the opening fact of the one it names. */
function stepOfPinned(kind: Kind, fact: Fact, past: readonly Fact[]): Step | undefined {
  const ref = fold(kind, effectiveHistory(past))?.definition ?? fact.metadata.definition;
  return ref && stepOfEvent(definitionOf(kind, ref), fact.type);
}

/** The command that a fact came from. */
function commandOf(kind: Kind, fact: Fact, past: readonly Fact[]): Command {
  const step = stepOfPinned(kind, fact, past);
  const given = Object.entries(fact.data).filter(([name]) => !step?.computed.includes(name));
  return {
    kind: kind.kind,
    code: 'again',
    name: step?.command ?? fact.type,
    occurredOn: fact.metadata.occurredOn,
    data: Object.fromEntries(given),
    actor: fact.metadata.actor,
    requestHash: fact.metadata.requestHash,
  };
}
