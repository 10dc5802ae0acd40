import { parse } from 'csv-parse/sync';
import { headingOf, rowOf } from './heading.ts';
import { decoded } from './ndjson.ts';
import { UnreadableFile, type ReadRecord } from './read-record.ts';
import { recordOf } from './table-record.ts';

interface ParsedRow {
  readonly record: readonly string[];
  /** The row as it stands in the file, its line end included. */
  readonly raw: string;
}

const LINE_END = /\r\n|\n|\r/g;
/** Characters in which a heading is looked for: a file of megabytes is not copied for its first line. */
const HEADING_WITHIN = 64 * 1024;
/** A comma by the format's name; a semicolon where the comma is the decimal sign, as in Vietnam; a tab out of a clipboard. */
const SEPARATORS = [',', ';', '\t'];

/** A table whose first line is the heading; Excel's byte order mark, semicolons and quoted cells included. @throws UnreadableFile */
export function readCsv(bytes: Uint8Array): readonly ReadRecord[] {
  const text = decoded(bytes);
  if (text === undefined) throw new UnreadableFile('invalid-encoding', {});
  const [first, ...rows] = withLines(rowsOf(text.replace(/^\uFEFF/, '')));
  const names = headingOf(first?.record ?? []);
  return rows.flatMap(({ line, record }) => {
    const row = rowOf(names, record);
    return row.size === 0 ? [] : [{ line, record: recordOf(row) }];
  });
}

function rowsOf(text: string): readonly ParsedRow[] {
  try {
    // Left to itself the parser takes the first line's end for the only one.
    const options = { raw: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };
    const rows: unknown = parse(text, { ...options, delimiter: separatorOf(text), info: false });
    return rows as readonly ParsedRow[];
  } catch (error) {
    throw new UnreadableFile('invalid-table', {
      expected: 'csv',
      code: (error as { code?: string }).code ?? 'CSV',
    });
  }
}

/** The sign that parts the most names of the heading. */
function separatorOf(text: string): string {
  const heading =
    text
      .slice(0, HEADING_WITHIN)
      .replace(/"[^"]*"/g, '')
      .split(LINE_END, 1)[0] ?? '';
  const columns = (sign: string): number => heading.split(sign).length;
  return SEPARATORS.toSorted((one, other) => columns(other) - columns(one))[0] ?? ',';
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
