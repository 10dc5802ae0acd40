import type { Row, Worksheet } from 'exceljs';
import { format } from '#messages/format';
import type { Format } from './read-file.ts';
import { sheetInCsv } from './csv.ts';
import { csvText } from './csv-text.ts';
import { sentencesOf, type RefusedRecord } from './import-records.ts';
import { headedSheet } from './records-in-table.ts';
import { sheetsOf, shownBy, workbookIn } from './xlsx.ts';

/** A table that was taken in, and what was refused of it. */
interface RefusedOf {
  readonly bytes: Uint8Array;
  readonly format: Extract<Format, 'csv' | 'xlsx'>;
  readonly refused: readonly RefusedRecord[];
}

/**
 * The refused rows of a table under its own heading, with a column of reasons: to be mended and sent again. That column
 * says nothing when it is read.
 */
export function refusedRows({ bytes, format: written, refused }: RefusedOf): Promise<Uint8Array> {
  const reasons = new Map<number, string>();
  for (const record of refused)
    reasons.set(record.line, [reasons.get(record.line) ?? [], ...sentencesOf(record)].flat().join('\n'));
  return written === 'csv' ? Promise.resolve(inCsv(bytes, reasons)) : inXlsx(bytes, reasons);
}

/** Why each line was refused, by its place in the file. */
type Reasons = ReadonlyMap<number, string>;

function inCsv(bytes: Uint8Array, reasons: Reasons): Uint8Array {
  const { sheet, separator } = sheetInCsv(bytes);
  const { heading } = headedSheet([sheet]);
  const kept = [...heading, ...sheet.lines.filter(({ line }) => reasons.has(line))];
  const width = Math.max(...kept.map(({ cells }) => cells.length));
  const rows = kept.map(({ line, cells }) => [
    ...Array.from({ length: width }, (_, place) => cells[place]?.text ?? ''),
    reasons.get(line) ?? format('heading.reasons'),
  ]);
  return Buffer.from(csvText(rows, separator));
}

async function inXlsx(bytes: Uint8Array, reasons: Reasons): Promise<Uint8Array> {
  const workbook = await workbookIn(bytes);
  const { name, heading } = headedSheet(sheetsOf(workbook));
  const from = workbook.getWorksheet(name);
  const { default: excel } = await import('exceljs');
  const mended = new excel.Workbook();
  if (from !== undefined)
    copyRows(
      { from, to: mended.addWorksheet(name) },
      heading.map(({ line }) => line),
      reasons,
    );
  return new Uint8Array(await mended.xlsx.writeBuffer());
}

function copyRows(
  sheets: { from: Worksheet; to: Worksheet },
  heading: readonly number[],
  reasons: Reasons,
): void {
  const { from, to } = sheets;
  const column = from.columnCount + 1;
  [...heading, ...reasons.keys()].forEach((line, at) => {
    const row = to.getRow(at + 1);
    copyCells(from.getRow(line), row);
    const why = row.getCell(column);
    if (at === 0 || reasons.has(line)) why.value = reasons.get(line) ?? format('heading.reasons');
    why.alignment = { wrapText: true, vertical: 'top' };
  });
  for (let place = 1; place < column; place += 1)
    to.getColumn(place).width = from.getColumn(place).width ?? DEFAULT_WIDTH;
  to.getColumn(column).width = REASONS_WIDTH;
  joinHeading(sheets, heading);
}

/** Characters. */
const DEFAULT_WIDTH = 12;
const REASONS_WIDTH = 80;

function copyCells(from: Row, to: Row): void {
  from.eachCell((cell, column) => {
    const copy = to.getCell(column);
    // A formula would count cells that are not there any more.
    copy.value = shownBy(cell);
    copy.numFmt = cell.numFmt;
  });
}

/** `A2:C3` */
const RANGE = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

/** Joins the cells of the heading as they were: a heading of two lines is known by that. */
function joinHeading({ from, to }: { from: Worksheet; to: Worksheet }, heading: readonly number[]): void {
  const [first = 1] = heading;
  for (const range of from.model.merges) {
    const [, left = '', top = '', right = '', bottom = ''] = RANGE.exec(range) ?? [];
    if (!heading.includes(Number(top)) || !heading.includes(Number(bottom))) continue;
    to.mergeCells(`${left}${Number(top) - first + 1}:${right}${Number(bottom) - first + 1}`);
  }
}
