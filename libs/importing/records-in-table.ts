import type { Sheet, TableLine } from './cells/cell.ts';
import { headingOf, rowOf } from './heading.ts';
import type { ReadRecord } from './read-record.ts';
import { recordOf } from './table-record.ts';
import { listIn } from './task-list/find-list.ts';
import { recordsOfRow } from './task-list/row-records.ts';

/** The column that makes a table one of records. */
const COMMAND = 'command';

/**
 * What a table stands for: a record a line where its first line names the column `command`, else a list of tasks as a
 * department keeps it. @throws UnreadableFile it is neither, or its heading is not sound
 */
export function recordsInTable(sheets: readonly Sheet[]): readonly ReadRecord[] {
  const [first] = sheets;
  const names = textsOf(first?.lines[0]);
  const list = isOfRecords(sheets) ? undefined : listIn(sheets);
  if (list !== undefined) return list.rows.flatMap((row) => recordsOfRow(row, list));
  const heading = headingOf(names);
  return (first?.lines.slice(1) ?? []).flatMap((line) => {
    const row = rowOf(heading, textsOf(line));
    return row.size === 0 ? [] : [{ line: line.line, record: recordOf(row) }];
  });
}

/** Whether the first sheet is a table of records. */
const isOfRecords = ([first]: readonly Sheet[]): boolean =>
  textsOf(first?.lines[0]).some((name) => name.trim() === COMMAND);

const textsOf = (line: TableLine | undefined): readonly string[] => line?.cells.map(({ text }) => text) ?? [];
