import { checkForm } from './check-form.ts';
import type { Command } from './command.ts';
import type { Definition } from './definition.ts';
import { DOCUMENT, REASON } from './definitions/envelope.ts';
import { refusal, type Refusal } from './decision.ts';
import type { Step } from './step.ts';
import { isCaseCode } from './values/case-code.ts';
import { parsePlainDate } from './values/plain-date.ts';
import { isActor } from './values/role.ts';
import { isStorable } from './values/storable-text.ts';

/** Longer is no key but a document. */
const KEY_LENGTH = 200;
/** What may be marked as assumed: the day, who acted, the paper, the data or a field of it. */
const ASSUMABLE = /^(?:occurredOn|actor|document|data(?:\.[^.\s]+)*)$/u;

/** All that is wrong with a command before anything is asked of the case: the envelope first, then `data` by the form. */
export function checkCommand(
  command: Command,
  data: unknown,
  { step, regimes }: { step: Step; regimes: readonly Definition[] },
): readonly Refusal[] {
  return [
    ...checkEnvelope(command),
    ...checkForm(step.form, data, 'data'),
    ...checkRegime(regimes, step, data),
  ];
}

function checkEnvelope(command: Command): readonly Refusal[] {
  const { code, occurredOn, actor, document, approvedBy, uncertain, key } = command;
  return [
    ...(isCaseCode(code) ? [] : [refusal('invalid-field', command.kind, { expected: 'code' })]),
    ...checkDay(occurredOn),
    ...(isActor(actor) ? [] : [refusal('invalid-field', 'actor', { expected: 'actor' })]),
    ...(document === undefined ? [] : checkForm(DOCUMENT, document, 'document')),
    ...checkReason(command.reason),
    ...(approvedBy === undefined || isActor(approvedBy)
      ? []
      : [refusal('invalid-field', 'approvedBy', { expected: 'actor' })]),
    ...(uncertain === undefined || areAssumable(uncertain)
      ? []
      : [refusal('invalid-field', 'uncertain', { expected: 'field-paths' })]),
    ...(key === undefined || isKey(key)
      ? []
      : [refusal('invalid-field', 'key', { expected: 'key', max: KEY_LENGTH })]),
  ];
}

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

const areAssumable = (paths: unknown): boolean =>
  Array.isArray(paths) &&
  paths.every((path) => typeof path === 'string' && ASSUMABLE.test(path) && isStorable(path));

/** A regulation to follow from here on must be one that the case may follow. */
function checkRegime(regimes: readonly Definition[], step: Step, data: unknown): readonly Refusal[] {
  const regime = regimeIn(step, data);
  const values = regimes.map((definition) => definition.id);
  if (regime === undefined || values.includes(regime)) return [];
  return [refusal('invalid-field', `data.${step.repinsBy ?? ''}`, { expected: 'choice', values })];
}

/** The id of the definition that the data re-pins the case to, or undefined. */
export function regimeIn(step: Step, data: unknown): string | undefined {
  if (step.repinsBy === undefined || typeof data !== 'object' || data === null) return undefined;
  const regime = (data as Readonly<Record<string, unknown>>)[step.repinsBy];
  return typeof regime === 'string' ? regime : undefined;
}
