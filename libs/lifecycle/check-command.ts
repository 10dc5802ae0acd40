import { checkForm } from './check-form.ts';
import type { Command, DecisionContext } from './command.ts';
import type { Definition } from './definition.ts';
import { REASON } from './definitions/envelope.ts';
import { checkDocument } from './check-document.ts';
import { refusal, type Refusal } from './decision.ts';
import { regimeIn, type Step } from './step.ts';
import { isCaseCode } from './values/case-code.ts';
import { dataPathOf, valueAt } from './values/json-path.ts';
import type { Json } from './values/json.ts';
import { parsePlainDate } from './values/plain-date.ts';
import { isActor } from './values/role.ts';
import { isStorable } from './values/storable-text.ts';

/** Longer is no key but a document. */
const KEY_LENGTH = 200;
/** What may be marked as assumed besides a field of the data: the day, who acted, the paper, all of the data. */
const ASSUMABLE: readonly string[] = ['occurredOn', 'actor', 'document', 'data'];

/** All that is wrong with a command before anything is asked of the case: the envelope first, then `data` by the form. */
export function checkCommand(
  command: Command,
  data: unknown,
  of: Known & { readonly step: Step; readonly regimes: readonly Definition[] },
): readonly Refusal[] {
  const { step, regimes } = of;
  return [
    ...checkEnvelope(command, of),
    ...checkForm(step.form, data, 'data'),
    ...checkUncertain(command.uncertain, data),
    ...checkRegime(regimes, step, data),
  ];
}

/** What is known beside the command. */
type Known = Pick<DecisionContext, 'files' | 'today'>;

export function checkEnvelope(command: Command, known: Known): readonly Refusal[] {
  const { code, occurredOn, actor, document, approvedBy, key } = command;
  return [
    ...(isCaseCode(code) ? [] : [refusal('invalid-field', command.kind, { expected: 'code' })]),
    ...checkDay(occurredOn),
    ...(isActor(actor) ? [] : [refusal('invalid-field', 'actor', { expected: 'actor' })]),
    ...(document === undefined ? [] : checkDocument(document, known)),
    ...checkReason(command.reason),
    ...(approvedBy === undefined || isActor(approvedBy)
      ? []
      : [refusal('invalid-field', 'approvedBy', { expected: 'actor' })]),
    ...checkKey(key),
  ];
}

export const checkKey = (key: unknown): readonly Refusal[] =>
  key === undefined || isKey(key)
    ? []
    : [refusal('invalid-field', 'key', { expected: 'key', max: KEY_LENGTH })];

function checkDay(day: unknown): readonly Refusal[] {
  if (day === undefined || day === null) return [refusal('missing-field', 'occurredOn')];
  return parsePlainDate(day) === undefined
    ? [refusal('invalid-date', 'occurredOn', { expected: 'date' })]
    : [];
}

function checkReason(reason: unknown): readonly Refusal[] {
  return checkForm(REASON, reason === undefined ? {} : { reason }, 'reason').map((found) => ({
    ...found,
    field: 'reason',
  }));
}

const isKey = (key: unknown): boolean =>
  typeof key === 'string' && key.trim() !== '' && key.length <= KEY_LENGTH && isStorable(key);

/** What the record marks as assumed must be something that it says. */
function checkUncertain(uncertain: unknown, data: unknown): readonly Refusal[] {
  if (uncertain === undefined) return [];
  if (!Array.isArray(uncertain)) return [refusal('invalid-field', 'uncertain', { expected: 'field-paths' })];
  return uncertain.flatMap((path: unknown, place) =>
    typeof path === 'string' && (ASSUMABLE.includes(path) || isGiven(path, data))
      ? []
      : [refusal('invalid-field', `uncertain.${place}`, { expected: 'field-of-record' })],
  );
}

function isGiven(field: string, data: unknown): boolean {
  const path = dataPathOf(field);
  return path !== undefined && isStorable(field) && valueAt(data as Json, path) !== undefined;
}

/** A regulation to follow from here on must be one that the case may follow. */
function checkRegime(regimes: readonly Definition[], step: Step, data: unknown): readonly Refusal[] {
  const regime = regimeIn(step, data);
  const values = [...new Set(regimes.map((definition) => definition.id))];
  if (regime === undefined || values.includes(regime)) return [];
  return [refusal('invalid-field', `data.${step.repinsBy ?? ''}`, { expected: 'choice', values })];
}
