import type { Cell as SheetCell, Row, Workbook, Worksheet } from 'exceljs';
import type { Cell, Sheet, TableLine } from './cells/cell.ts';
import { UnreadableFile, type ReadRecord } from './read-record.ts';
import { recordsInTable } from './records-in-table.ts';

/** The records of a workbook: of its first sheet, or of the one that holds a list of tasks. @throws UnreadableFile */
export async function readXlsx(bytes: Uint8Array): Promise<readonly ReadRecord[]> {
  return recordsInTable(sheetsOf(await workbookIn(bytes)));
}

/** @throws UnreadableFile the bytes are no workbook */
export async function workbookIn(bytes: Uint8Array): Promise<Workbook> {
  // Imported late: the library is no part of any other call.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    throw new UnreadableFile('invalid-table', { expected: 'workbook' });
  }
  return workbook;
}

/** What its sheets show, in their order. */
export function sheetsOf(workbook: Workbook): readonly Sheet[] {
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, lines: linesOf(sheet) }));
}

function linesOf(sheet: Worksheet): readonly TableLine[] {
  const lines: TableLine[] = [];
  sheet.eachRow((row, line) => lines.push({ line, ...lineOf(row, line) }));
  return lines;
}

function lineOf(row: Row, line: number): Omit<TableLine, 'line'> {
  const cells: Cell[] = [];
  const state = { extendsAbove: false };
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cells[column - 1] = cellOf(cell);
    if (cell.isMerged && Number(cell.master.row) < line) state.extendsAbove = true;
  });
  return { ...state, cells: Array.from(cells, (cell: Cell | undefined) => cell ?? EMPTY) };
}

const EMPTY: Cell = { text: '', held: 'text' };

/** What a cell shows; of a formula its result, of a day with an hour the day. */
function cellOf(cell: SheetCell): Cell {
  const value: unknown = cell.formula ? cell.result : cell.value;
  // Days are kept as midnight UTC, whatever the zone of this machine.
  if (value instanceof Date && isDay(value)) return { text: value.toISOString().slice(0, 10), held: 'day' };
  if (typeof value === 'number') return { text: String(value), held: 'number' };
  if (typeof value === 'boolean') return { text: String(value), held: 'text' };
  return { text: cell.text, held: isBroken(cell, value) ? 'broken' : 'text' };
}

/** A number beyond every calendar may be shown as a day too: it is none. */
const isDay = (value: Date): boolean => !Number.isNaN(value.getTime());

/** `#REF!` and like, a day that is none, or a formula that was never worked out. */
const isBroken = (cell: SheetCell, value: unknown): boolean =>
  value instanceof Date ||
  (typeof value === 'object' && value !== null && 'error' in value) ||
  (Boolean(cell.formula) && value === undefined);
