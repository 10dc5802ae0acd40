import type { Sheet, TableLine } from './cells/cell.ts';
import { headingOf, rowOf } from './heading.ts';
import type { ReadRecord } from './read-record.ts';
import { recordOf } from './table-record.ts';
import { columnOf } from './task-list/columns.ts';
import { listIn } from './task-list/find-list.ts';
import { recordsOfList } from './task-list/records-of-list.ts';

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
  if (list !== undefined) return recordsOfList(list);
  const heading = headingOf(names);
  // A file of refused rows comes back with their reasons.
  const reasons = names.findIndex((name) => columnOf(name)?.name === 'reasons');
  return (first?.lines.slice(1) ?? []).flatMap((line) => {
    const row = rowOf(heading, withoutCell(textsOf(line), reasons));
    return row.size === 0 ? [] : [{ line: line.line, record: recordOf(row) }];
  });
}

/** The sheet that the records are in, and the lines of its heading. @throws UnreadableFile */
export function headedSheet(sheets: readonly Sheet[]): {
  readonly name: string;
  readonly heading: readonly TableLine[];
} {
  const list = isOfRecords(sheets) ? undefined : listIn(sheets);
  if (list !== undefined) return { name: list.sheet, heading: list.heading };
  return { name: sheets[0]?.name ?? '', heading: sheets[0]?.lines.slice(0, 1) ?? [] };
}

/** Whether the first sheet is a table of records. */
const isOfRecords = ([first]: readonly Sheet[]): boolean =>
  textsOf(first?.lines[0]).some((name) => name.trim() === COMMAND);

const withoutCell = (texts: readonly string[], at: number): readonly string[] =>
  at < 0 || at >= texts.length ? texts : texts.with(at, '');

const textsOf = (line: TableLine | undefined): readonly string[] => line?.cells.map(({ text }) => text) ?? [];
