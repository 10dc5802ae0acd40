import { labelOf } from '#lifecycle/labels';
import { format, hasMessage } from '#messages/format';
import { deadlineName } from '#reminders/deadline-name';
import { writtenMoney, writtenTime } from '#messages/written';

/** The message, where the catalogue has it; else the word as the program has it. */
export const known = (key: string, word: string): string => (hasMessage(key) ? format(key) : word);
const choiceWord = (choice: string): string => known(`value.${choice}`, choice);

export const stateWord = (state: string): string => labelOf('state', state).vi;
/** Of a case, or an act of an operator or administrator. */
export const eventWord = (type: string): string => known(`event.${type}`, labelOf('event', type).vi);
export const statusWord = (status: string): string => known(`status.${status}`, status);
export const reasonWord = (reason: string): string => known(`reason.${reason}`, reason);
export const milestoneWord = (milestone: string | null): string =>
  milestone === null ? '' : known(`milestone.${milestone}`, milestone);

/** `Báo cáo định kỳ, lần 2 (D22)` */
export const deadlineWord = (id: string, occurrence?: number): string =>
  `${deadlineName({ id, occurrence })} (${id})`;

/** What a field is called: in a case, or in a form. */
export function fieldWord(name: string): string {
  return known(`field.${name}`, labelOf('field', name).vi);
}

/** `contract.endsOn` → `Hợp đồng › Kết thúc` */
export function pathWord(path: string): string {
  return path
    .split('.')
    .map((part) => (/^D\d\d$/.test(part) ? labelOf('deadline', part).vi : fieldWord(part)))
    .join(' › ');
}

/** Fields that hold a word of a closed list. */
const CHOICES: Readonly<Record<string, (word: string) => string>> = {
  route: choiceWord,
  level: choiceWord,
  rating: choiceWord,
  state: stateWord,
  milestone: milestoneWord,
  status: statusWord,
};

/** A value as people write it; `path` says what it is of. */
export function valueWord(path: string, value: unknown): string {
  const name = path.split('.').at(-1) ?? '';
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return choiceWord(String(value));
  if (typeof value !== 'string') return JSON.stringify(value);
  if (name.endsWith('Vnd')) return writtenMoney(value);
  return CHOICES[name]?.(value) ?? writtenTime(value);
}
