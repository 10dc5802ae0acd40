import { DETAIL_FIELDS } from '#people/details';
import { format } from '#messages/format';
import { UnreadableFile } from '../read-record.ts';
import { folded } from '../folded.ts';
import type { Cell, Sheet, TableLine } from '../cells/cell.ts';

export const PEOPLE_COLUMNS = ['personId', ...DETAIL_FIELDS, 'role', 'from', 'to'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** What a column is called besides its name in the catalogue, folded. */
const WORDS: Readonly<Record<PeopleColumn, readonly string[]>> = {
  personId: ['ma so', 'ma can bo', 'ma nguoi', 'code', 'person id', 'personid'],
  name: ['ho va ten', 'ten', 'full name'],
  email: ['email', 'thu dien tu', 'dia chi e-mail', 'dia chi email'],
  phone: ['dien thoai', 'so dien thoai', 'dtdd', 'di dong', 'telephone'],
  idNumber: ['so cccd', 'cccd/cmnd', 'so dinh danh', 'cmnd', 'idnumber'],
  organisation: ['co quan', 'phong', 'don vi cong tac', 'organization'],
  role: ['chuc danh', 'vai tro', 'role'],
  from: ['tu', 'from date'],
  to: ['den', 'to date'],
};
const REQUIRED: readonly PeopleColumn[] = ['personId', 'name'];
/** Lines above which the heading stands: titles come before it. */
const HEADING_WITHIN = 20;
/** People of one list: fifty times a department, see architecture section 8. Each goes through the log. */
const MOST_PEOPLE = 3_000;

/** What we call a column. */
export const labelOf = (column: PeopleColumn, language: 'vi' | 'en' = 'vi'): string =>
  format(`heading.person.${column}`, {}, language);

const byWord = new Map(
  PEOPLE_COLUMNS.flatMap((column) =>
    [...WORDS[column], folded(labelOf(column)), folded(labelOf(column, 'en'))].map(
      (word) => [word, column] as const,
    ),
  ),
);
/** Read, and saying nothing. */
const SILENT: readonly string[] = ['stt', 'tt', 'so tt', 'so thu tu', 'no', 'no.', 'ghi chu', 'note'];

/** A line of a list of people, its cells by their columns; blank ones left out. */
export interface PeopleRow {
  readonly line: number;
  readonly cells: ReadonlyMap<PeopleColumn, Cell>;
}

/** The rows of the first sheet that has a heading of a list of people. @throws UnreadableFile none has, or it is not sound */
export function peopleRows(sheets: readonly Sheet[]): readonly PeopleRow[] {
  const found = sheets.flatMap((sheet) => {
    const at = sheet.lines.slice(0, HEADING_WITHIN).findIndex(isHeading);
    return at < 0 ? [] : [{ lines: sheet.lines, at }];
  });
  const [list] = found;
  if (list === undefined)
    throw unsound('column-missing', REQUIRED.map((column) => labelOf(column)).join(', '));
  const columns = columnsOf(list.lines[list.at]?.cells ?? []);
  const rows = list.lines.slice(list.at + 1).map((line) => rowOf(line, columns));
  const filled = rows.filter(({ cells }) => cells.size > 0);
  if (filled.length > MOST_PEOPLE)
    throw new UnreadableFile('too-large', { expected: 'rows', rows: filled.length, most: MOST_PEOPLE });
  return filled;
}

const wordOf = (cell: Cell): string => folded(cell.text).replace(/[ *:.]+$/, '');

const isHeading = ({ cells }: TableLine): boolean =>
  REQUIRED.every((column) => cells.some((cell) => byWord.get(wordOf(cell)) === column));

/** @throws UnreadableFile a heading stands twice, or nobody knows it */
function columnsOf(cells: readonly Cell[]): readonly (PeopleColumn | undefined)[] {
  const columns = cells.map((cell) => byWord.get(wordOf(cell)));
  const twice = columns.find((column, place) => column !== undefined && columns.indexOf(column) < place);
  if (twice !== undefined) throw unsound('column-twice', labelOf(twice));
  const unknown = cells.filter(
    (cell, place) =>
      columns[place] === undefined && cell.text.trim() !== '' && !SILENT.includes(wordOf(cell)),
  );
  if (unknown.length > 0)
    throw new UnreadableFile('invalid-table', {
      expected: 'person-column-unknown',
      columns: unknown.map(({ text }) => text.trim()),
    });
  return columns;
}

const unsound = (expected: string, column: string): UnreadableFile =>
  new UnreadableFile('invalid-table', { expected, column });

function rowOf({ line, cells }: TableLine, columns: readonly (PeopleColumn | undefined)[]): PeopleRow {
  const given = cells.flatMap((cell, place): [PeopleColumn, Cell][] => {
    const column = columns[place];
    const isGiven = cell.text.trim() !== '' || cell.held === 'broken';
    return column !== undefined && isGiven ? [[column, cell]] : [];
  });
  return { line, cells: new Map(given) };
}
