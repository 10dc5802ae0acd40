import { UnreadableFile } from '../read-record.ts';
import type { Cell, Sheet, TableLine } from '../cells/cell.ts';
import { columnOf, labelOfColumn, LONGEST_HEADING, NEEDED_COLUMNS, type Column } from './columns.ts';
import { standsForTask } from './rows-of-tasks.ts';

/** A list of tasks as a department keeps it: its columns by their place, and the lines under the heading. */
export interface TaskList {
  readonly sheet: string;
  readonly columns: readonly (Column | undefined)[];
  /** Lines of the heading: one, or two where cells are joined over both. */
  readonly heading: readonly TableLine[];
  readonly rows: readonly TableLine[];
}

/** Lines above which the heading stands: titles and seals come before it. */
const HEADING_WITHIN = 20;
/** Columns that make a line a heading; less may be chance. */
const FEWEST_KNOWN = 3;
/** Tasks of one list. A department runs some three hundred; more is another file by mistake. */
export const MOST_ROWS = 5_000;

/**
 * The one list of the sheets; undefined where none holds one. @throws UnreadableFile several sheets hold one, a heading
 * is not known, stands twice or is missing, too many rows
 */
export function listIn(sheets: readonly Sheet[]): TaskList | undefined {
  const found = sheets.flatMap((sheet) => placed(sheet) ?? []);
  const [list] = found;
  if (list === undefined) return undefined;
  if (found.length > 1)
    throw unreadable({ expected: 'one-list', sheets: found.map(({ sheet }) => sheet.name) });
  const heading = list.sheet.lines.slice(list.from, list.to);
  const filled = list.sheet.lines.slice(list.to).filter(isFilled);
  const columns = columnsOf(heading, filled);
  const rows = filled.filter((line) => standsForTask(line, columns));
  if (rows.length > MOST_ROWS)
    throw new UnreadableFile('too-large', { expected: 'rows', rows: rows.length, most: MOST_ROWS });
  return { sheet: list.sheet.name, columns, heading, rows };
}

const unreadable = (params: UnreadableFile['params'], also: UnreadableFile['also'] = []): UnreadableFile =>
  new UnreadableFile('invalid-table', params, also);

const isFilled = ({ cells }: TableLine): boolean => cells.some(isGiven);
const isGiven = ({ text, held }: Cell): boolean => text.trim() !== '' || held === 'broken';

function placed(sheet: Sheet): { sheet: Sheet; from: number; to: number } | undefined {
  const from = sheet.lines
    .slice(0, HEADING_WITHIN)
    .findIndex(
      ({ cells }) => cells.filter(({ text }) => columnOf(text) !== undefined).length >= FEWEST_KNOWN,
    );
  if (from < 0) return undefined;
  const isTall = sheet.lines[from + 1]?.extendsAbove === true;
  return { sheet, from, to: from + (isTall ? 2 : 1) };
}

/** @throws UnreadableFile headings are not known, stand twice, or are missing: all of it is told */
function columnsOf(heading: readonly TableLine[], rows: readonly TableLine[]): TaskList['columns'] {
  const width = Math.max(...[...heading, ...rows].map(({ cells }) => cells.length));
  const named = Array.from({ length: width }, (_, place) => columnAt(heading, place));
  const unknown = named.flatMap((column, place) => {
    const words = wordsAt(heading, place).join(' / ');
    const isUsed = words !== '' || rows.some(({ cells }) => isGivenAt(cells, place));
    return column === undefined && isUsed ? [words === '' ? letterOf(place) : words] : [];
  });
  const names = named.map((column) => column?.name);
  const twice = named.filter((column, place) => column !== undefined && names.indexOf(column.name) < place);
  const missing = NEEDED_COLUMNS.filter((name) => !names.includes(name));
  const [first, ...also] = [
    ...(unknown.length > 0 ? [{ expected: 'column-unknown', columns: unknown }] : []),
    ...twice.map((column) => ({ expected: 'column-twice', column: column?.heading ?? '' })),
    ...(missing.length > 0
      ? [{ expected: 'column-missing', column: missing.map((name) => labelOfColumn(name)) }]
      : []),
  ];
  if (first !== undefined) throw unreadable(first, also);
  return named;
}

const isGivenAt = (cells: readonly Cell[], place: number): boolean => {
  const cell = cells[place];
  return cell !== undefined && isGiven(cell);
};

/** What stands over a column: once, where one cell is joined over both lines. */
function wordsAt(heading: readonly TableLine[], place: number): readonly string[] {
  const words = heading.map(({ cells }) => cells[place]?.text.trim() ?? '').filter((text) => text !== '');
  return words.filter((word, at) => words.indexOf(word) === at);
}

/** “Kinh phí (triệu đồng)” over “Tổng số” is “Kinh phí Tổng số”, in millions. */
function columnAt(heading: readonly TableLine[], place: number): Column | undefined {
  const [upper = '', lower] = wordsAt(heading, place);
  if (lower === undefined || upper.length > LONGEST_HEADING) return columnOf(upper);
  const unit = /\([^)]*\)\s*$/.exec(upper)?.[0] ?? '';
  const joined = `${upper.slice(0, upper.length - unit.length)} ${lower}`;
  const found = [`${joined} ${unit}`, joined, `${lower} ${unit}`, lower]
    .map(columnOf)
    .find((column) => column !== undefined);
  return found && { ...found, heading: `${upper} / ${lower}` };
}

/** A column as Excel names it: 0 is `A`, 26 is `AA`. */
function letterOf(place: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (place % 26));
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`;
}
