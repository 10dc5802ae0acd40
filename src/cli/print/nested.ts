import { labelled } from './columns.ts';
import { fieldWord, valueWord } from './words.ts';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a list of things with members of their own. */
const isList = (value: unknown): value is readonly Members[] =>
  Array.isArray(value) && value.length > 0 && value.every(isMembers);

const plain = (value: unknown): boolean => !isMembers(value) && !Array.isArray(value);

/** `Số: 12; Ngày: 01/02/2023`; `word` says what a field is called. */
export function inOneLine(members: Members, word: (name: string) => string = fieldWord): string {
  return Object.entries(members)
    .map(([name, value]) => `${word(name)}: ${oneLineValue(value, { name, word })}`)
    .join('; ');
}

interface Named {
  readonly name: string;
  readonly word: (name: string) => string;
}

function oneLineValue(value: unknown, { name, word }: Named): string {
  if (isMembers(value)) return `(${inOneLine(value, word)})`;
  if (isList(value)) return value.map((one) => `(${inOneLine(one, word)})`).join(', ');
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
