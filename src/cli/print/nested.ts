import { labelled } from './columns.ts';
import type { Form } from '#lifecycle/form';
import { fieldWord, valueWord } from './words.ts';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a list of things with members of their own. */
const isList = (value: unknown): value is readonly Members[] =>
  Array.isArray(value) && value.length > 0 && value.every(isMembers);

const plain = (value: unknown): boolean => !isMembers(value) && !Array.isArray(value);

/** What members are called: what the form has a field of as it asked for it, the rest by `word`. */
interface Called {
  readonly form?: Form;
  readonly word?: (name: string) => string;
}

/** `Số: 12; Ngày: 01/02/2023` */
export function inOneLine(members: Members, { form = {}, word = fieldWord }: Called = {}): string {
  return Object.entries(members)
    .map(([name, value]) => {
      const field = form[name];
      const within = field !== undefined && 'form' in field.rule ? field.rule.form : {};
      return `${field?.label.vi ?? word(name)}: ${oneLineValue(value, name, { form: within, word })}`;
    })
    .join('; ');
}

function oneLineValue(value: unknown, name: string, within: Called): string {
  if (isMembers(value)) return `(${inOneLine(value, within)})`;
  if (isList(value)) return value.map((one) => `(${inOneLine(one, within)})`).join(', ');
  return Array.isArray(value) ? value.map((one) => valueWord(name, one)).join(', ') : valueWord(name, value);
}

/** Members as lines: plain ones first, then a block for each that has members of its own. */
export function asLines(members: Members): readonly string[] {
  const entries = Object.entries(members);
  const simple = labelled(
    entries
      .filter(([, value]) => plain(value))
      .map(([name, value]) => [fieldWord(name), valueWord(name, value)]),
  );
  const blocks = entries.flatMap(([name, value]) => {
    if (isMembers(value)) return [`${fieldWord(name)}: ${inOneLine(value)}`];
    if (isList(value)) return [`${fieldWord(name)}:`, ...value.map((one) => `  - ${inOneLine(one)}`)];
    return [];
  });
  return [simple, ...blocks].filter((line) => line !== '');
}
