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

/** A table whose first line is the heading; Excel's byte order mark and quoted cells included. @throws UnreadableFile */
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
    const rows: unknown = parse(text, { ...options, info: false });
    return rows as readonly ParsedRow[];
  } catch (error) {
    throw new UnreadableFile('invalid-table', {
      expected: 'csv',
      code: (error as { code?: string }).code ?? 'CSV',
    });
  }
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
