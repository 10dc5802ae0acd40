import { checkForm } from './check-form.ts';
import { accepted, isNonEmpty, refusal, refused, type Decision, type Refusal } from './decision.ts';
import { stepOfEvent } from './definition.ts';
import { correct, correctionIn, effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fold } from './fold.ts';
import type { Kind } from './kind.ts';
import { definitionOf } from './kinds.ts';
import { asNowKnown, asThenKnown, firstBroken, isOriginal, type Rewriting } from './rewrite.ts';
import { isSealed } from './sealing.ts';
import { dataPathOf, keepsLists, valueAt } from './values/json-path.ts';
import type { Json } from './values/json.ts';
import { parsePlainDate } from './values/plain-date.ts';
import { waitsUnder } from './waiting-votes.ts';

/**
 * A correction (đính chính): one field of one fact. The corrected history is decided again from its first command; where
 * a recorded fact would then be refused, or a state or a computed value would differ, it is refused (contract rule 11).
 */
export function decideCorrection(correction: Rewriting): Decision {
  const { fact, history, future, kind } = correction;
  const { data } = fact;
  const { targetEventId, field, to } = correctionIn(data);
  const target = asNowKnown(kind, history).find((fact) => fact.id === targetEventId);
  if (target === undefined || !isOriginal(target)) {
    const expected = target === undefined ? 'fact' : 'original-fact';
    const none = refusal('invalid-field', 'data.targetEventId', { expected, id: targetEventId });
    return refused([none, ...future]);
  }
  const wrong = [
    ...checkField({ kind, target, field, to, history }),
    ...changesSealedVote(kind, { target, history }),
    ...future,
  ];
  if (isNonEmpty(wrong)) return refused(wrong);
  const before = asNowKnown(kind, history).filter(isOriginal);
  const after = asThenKnown(correction).filter(isOriginal);
  const broken = firstBroken(correction, { before, after, field: 'data.to' });
  if (broken !== undefined) return refused([broken]);
  const path = dataPathOf(field);
  const from = path === undefined ? target.metadata.occurredOn : (valueAt(target.data, path) ?? null);
  return accepted({ ...fact, data: { ...data, from } });
}

/**
 * Who sits, on which day, by which sheet: nothing of it is another once votes lie sealed under it. Where one of them would
 * fit no more, the refusal would tell what is in it.
 */
function changesSealedVote(kind: Kind, of: { target: Fact; history: readonly Fact[] }): readonly Refusal[] {
  const vote = waitsUnder(kind, of);
  if (vote === undefined) return [];
  const { revision, type: event, id: eventId } = vote;
  const why = 'ballots-sealed';
  return [refusal('correction-changes-outcome', 'data.to', { revision, event, eventId, why })];
}

interface Change {
  readonly target: Fact;
  readonly field: string;
  readonly to: Json;
}

/** The field must be one that the fact's step asks for, and the value one that its form takes. */
function checkField({
  kind,
  target,
  field,
  to,
  history,
}: Change & { kind: Kind; history: readonly Fact[] }): readonly Refusal[] {
  // Its sealed text is bound to all that it says, and its day to a council: what is wrong is voided and cast again.
  if (isSealed(target)) return [refusal('ballots-sealed', 'data.field', { corrected: field })];
  if (field === 'occurredOn') {
    return parsePlainDate(to) === undefined ? [refusal('invalid-date', 'data.to', { expected: 'date' })] : [];
  }
  const path = dataPathOf(field);
  const opened = fold(kind, effectiveHistory(kind, history));
  const step = opened && stepOfEvent(definitionOf(kind, opened.definition), target.type);
  const name = path?.[0];
  const known = name !== undefined && step !== undefined && Object.hasOwn(step.form, name);
  if (path === undefined || !known || !keepsLists(target.data, path)) {
    const fields = Object.keys(step?.form ?? {});
    return [refusal('invalid-field', 'data.field', { expected: 'field-of-fact', field, fields })];
  }
  const form = { [name]: step.form[name] ?? { rule: { kind: 'json' }, label: step.label, required: false } };
  const corrected = correct(target, { field, to });
  const value = corrected.data[name];
  return checkForm(form, value === undefined ? {} : { [name]: value }, 'data').map((found) => ({
    ...found,
    field: 'data.to',
  }));
}
