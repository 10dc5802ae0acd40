import { parse } from 'csv-parse/sync';
import { decoded } from './ndjson.ts';
import { UnreadableFile, type ReadRecord } from './read-record.ts';
import { recordOf } from './table-record.ts';

interface ParsedRow {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** A table whose first line is the heading; Excel's byte order mark and quoted cells included. @throws UnreadableFile */
export function readCsv(bytes: Uint8Array): readonly ReadRecord[] {
  const text = decoded(bytes);
  if (text === undefined) throw new UnreadableFile('invalid-encoding', {});
  const [heading, ...rows] = rowsOf(text.replace(/^\uFEFF/, ''));
  const names = (heading?.record ?? []).map((name) => name.trim());
  if (!names.includes('command')) throw new UnreadableFile('invalid-table', { why: 'command' });
  return rows.map((row) => ({ line: firstLineOf(row), record: recordOf(cellsOf(names, row.record)) }));
}

function rowsOf(text: string): readonly ParsedRow[] {
  try {
    const rows: unknown = parse(text, {
      info: true,
      raw: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
    return rows as readonly ParsedRow[];
  } catch (error) {
    throw new UnreadableFile('invalid-table', { why: (error as { code?: string }).code ?? 'CSV' });
  }
}

/** A quoted cell may hold line breaks: the parser counts the last line of a row, people look for the first. */
function firstLineOf({ raw, info }: ParsedRow): number {
  return info.lines - (raw.trimEnd().match(/\r\n|\n|\r/g) ?? []).length;
}

/** Cells beyond the heading get a name of their own, so that they are refused instead of lost. */
export function cellsOf(names: readonly string[], cells: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap((cell, place): [string, string][] =>
      cell === '' ? [] : [[names[place] ?? `column ${place + 1}`, cell]],
    ),
  );
}
