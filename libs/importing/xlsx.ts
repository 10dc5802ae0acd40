import type { Cell } from 'exceljs';
import { headingOf, rowOf } from './heading.ts';
import { UnreadableFile, type ReadRecord } from './read-record.ts';
import { recordOf } from './table-record.ts';

/** The first sheet of a workbook; its first row is the heading. @throws UnreadableFile no workbook, no heading */
export async function readXlsx(bytes: Uint8Array): Promise<readonly ReadRecord[]> {
  const rows = await rowsOf(bytes);
  const names = headingOf(rows[0]?.cells ?? []);
  return rows.slice(1).flatMap(({ line, cells }) => {
    const row = rowOf(names, cells);
    return row.size === 0 ? [] : [{ line, record: recordOf(row) }];
  });
}

async function rowsOf(bytes: Uint8Array): Promise<readonly { line: number; cells: readonly string[] }[]> {
  // Imported late: the library is no part of any other call.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    throw new UnreadableFile('invalid-table', { expected: 'workbook' });
  }
  const rows: { line: number; cells: string[] }[] = [];
  workbook.worksheets[0]?.eachRow((row, line) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = textOf(cell);
    });
    rows.push({ line, cells: Array.from(cells, (cell: string | undefined) => cell ?? '') });
  });
  return rows;
}

/** What a cell shows; of a formula its result, of a day with an hour the day. */
function textOf(cell: Cell): string {
  const value = cell.formula ? cell.result : cell.value;
  // Days are kept as midnight UTC, whatever the zone of this machine.
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : cell.text;
}
