import { parse } from 'csv-parse/sync';
import { textCell, type Sheet } from './cells/cell.ts';
import { withoutApostrophe } from './csv-text.ts';
import { decoded } from './ndjson.ts';
import { UnreadableFile, type ReadRecord } from './read-record.ts';
import { recordsInTable } from './records-in-table.ts';

interface ParsedRow {
  readonly record: readonly string[];
  /** The row as it stands in the file, its line end included. */
  readonly raw: string;
}

const LINE_END = /\r\n|\n|\r/g;
/** Characters in which a heading is looked for: a file of megabytes is not copied for its first line. */
const HEADING_WITHIN = 64 * 1024;
/** Lines in which a heading is looked for: a list may have titles before it. */
const MOST_TITLES = 20;
/** A comma by the format's name; a semicolon where the comma is the decimal sign, as in Vietnam; a tab out of a clipboard. */
const SEPARATORS = [',', ';', '\t'];

/** The records of a table; Excel's byte order mark, semicolons and quoted cells included. @throws UnreadableFile */
export function readCsv(bytes: Uint8Array): readonly ReadRecord[] {
  return recordsInTable([sheetInCsv(bytes).sheet]);
}

/** The lines of a table, and the sign between its cells. @throws UnreadableFile not UTF-8, not CSV */
export function sheetInCsv(bytes: Uint8Array): { readonly sheet: Sheet; readonly separator: string } {
  const text = decoded(bytes);
  if (text === undefined) throw new UnreadableFile('invalid-encoding', {});
  const plain = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(plain);
  const rows = withLines(rowsOf(plain, separator));
  const lines = rows.map(({ line, record }) => ({
    line,
    cells: record.map((cell) => textCell(withoutApostrophe(cell))),
  }));
  return { sheet: { name: '', lines }, separator };
}

function rowsOf(text: string, delimiter: string): readonly ParsedRow[] {
  try {
    // Left to itself the parser takes the first line's end for the only one.
    const options = { raw: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };
    const rows: unknown = parse(text, { ...options, delimiter, info: false });
    return rows as readonly ParsedRow[];
  } catch (error) {
    const { code = 'CSV', lines = 1 } = error as { readonly code?: string; readonly lines?: number };
    throw new UnreadableFile('invalid-table', { expected: 'csv', code, line: lines });
  }
}

/** The sign that parts the most names of the heading: of the first line, or where that is a mere title of one below. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, HEADING_WITHIN)
    .replace(/"[^"]*"/g, '')
    .split(LINE_END, MOST_TITLES);
  const columns = (sign: string): readonly number[] => lines.map((line) => line.split(sign).length);
  const heading = Math.max(...SEPARATORS.map((sign) => columns(sign)[0] ?? 1));
  const width = (sign: string): number =>
    heading > 1 ? (columns(sign)[0] ?? 1) : Math.max(...columns(sign));
  return SEPARATORS.toSorted((one, other) => width(other) - width(one))[0] ?? ',';
}

/** Each row with its first line: a quoted cell may hold line ends, and the parser counts some of them twice. */
function withLines(rows: readonly ParsedRow[]): readonly (ParsedRow & { readonly line: number })[] {
  let next = 1;
  return rows.map((row) => {
    const line = next;
    next += (row.raw.match(LINE_END) ?? []).length;
    return { ...row, line };
  });
}
