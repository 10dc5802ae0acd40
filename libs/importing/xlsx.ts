import { cellsOf } from './csv.ts';
import { UnreadableFile, type ReadRecord } from './read-record.ts';
import { recordOf } from './table-record.ts';

/** The first sheet of a workbook; its first row is the heading. @throws UnreadableFile no workbook, no heading */
export async function readXlsx(bytes: Uint8Array): Promise<readonly ReadRecord[]> {
  const rows = await rowsOf(bytes);
  const names = rows[0]?.cells.map((name) => name.trim()) ?? [];
  if (!names.includes('command')) throw new UnreadableFile('invalid-table', { why: 'command' });
  return rows.slice(1).flatMap(({ line, cells }) => {
    const row = cellsOf(names, cells);
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
    throw new UnreadableFile('invalid-table', { why: 'xlsx' });
  }
  const rows: { line: number; cells: string[] }[] = [];
  workbook.worksheets[0]?.eachRow((row, line) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text;
    });
    rows.push({ line, cells: Array.from(cells, (cell: string | undefined) => cell ?? '') });
  });
  return rows;
}
