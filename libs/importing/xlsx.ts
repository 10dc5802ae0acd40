import type { Cell as SheetCell, Row, Workbook, Worksheet } from 'exceljs';
import type { Cell, Sheet, TableLine } from './cells/cell.ts';
import type { ReadRecord } from './read-record.ts';
import { recordsInTable } from './records-in-table.ts';
import { Budget, notAWorkbook } from './workbook/budget.ts';

/** The records of a workbook: of its first sheet, or of the one that holds a list of tasks. @throws UnreadableFile */
export async function readXlsx(bytes: Uint8Array): Promise<readonly ReadRecord[]> {
  return recordsInTable(sheetsOf(await workbookIn(bytes)));
}

/** @throws UnreadableFile the bytes are no workbook, or unpack to more than a list can be */
export async function workbookIn(bytes: Uint8Array): Promise<Workbook> {
  // Imported late: the libraries are no part of any other call.
  const { refuseBomb } = await import('./workbook/refuse-bomb.ts');
  await refuseBomb(bytes);
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: NOT_READ });
  } catch {
    throw notAWorkbook();
  }
  return workbook;
}

/** The library makes an entry of each cell that a choice may be made in, and that is often a whole column. */
const NOT_READ = ['dataValidations'];

/** What its sheets show, in their order. @throws UnreadableFile too-large: a long text that many cells show */
export function sheetsOf(workbook: Workbook): readonly Sheet[] {
  const budget = new Budget();
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, lines: linesOf(sheet, budget) }));
}

function linesOf(sheet: Worksheet, budget: Budget): readonly TableLine[] {
  const lines: TableLine[] = [];
  sheet.eachRow((row, line) => lines.push({ line, ...lineOf(row, line, budget) }));
  return lines;
}

function lineOf(row: Row, line: number, budget: Budget): Omit<TableLine, 'line'> {
  const cells: Cell[] = [];
  const state = { extendsAbove: false };
  row.eachCell((cell, column) => {
    const shown = cellOf(cell);
    budget.spend('bytes', shown.text.length);
    cells[column - 1] = shown;
    if (cell.isMerged && Number(cell.master.row) < line) state.extendsAbove = true;
  });
  return { ...state, cells: Array.from(cells, (cell: Cell | undefined) => cell ?? EMPTY) };
}

const EMPTY: Cell = { text: '', held: 'text' };

/** What a cell shows; of a formula its result, of a day with an hour the day. */
function cellOf(cell: SheetCell): Cell {
  const value = shownBy(cell);
  // Days are kept as midnight UTC, whatever the zone of this machine.
  if (value instanceof Date && isDay(value)) return { text: value.toISOString().slice(0, 10), held: 'day' };
  if (typeof value === 'number') return { text: String(value), held: 'number' };
  if (typeof value === 'boolean') return { text: String(value), held: 'text' };
  return { text: cell.text, held: isBroken(cell, value) ? 'broken' : 'text' };
}

/** The value of a cell; of a formula its result. The formula itself is never asked for: a shared one is made anew for each cell. */
export function shownBy(cell: SheetCell): SheetCell['value'] {
  // Not the result inside the value: that one is left out where it is zero.
  return isFormula(cell.value) ? cell.result : cell.value;
}

const isFormula = (value: SheetCell['value']): boolean =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);

/** A number beyond every calendar may be shown as a day too: it is none. */
const isDay = (value: Date): boolean => !Number.isNaN(value.getTime());

/** `#REF!` and like, a day that is none, or a formula that was never worked out. */
const isBroken = (cell: SheetCell, value: unknown): boolean =>
  value instanceof Date ||
  (typeof value === 'object' && value !== null && 'error' in value) ||
  (isFormula(cell.value) && value === undefined);
