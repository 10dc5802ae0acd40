import type { Row, Worksheet } from 'exceljs';
import { format } from '#messages/format';
import type { Language } from '#messages/language';
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
  /** Of the heading of the column; the reasons are in the language they were told in. */
  readonly language?: Language;
}

/**
 * The refused rows of a table under its own heading, with a column of reasons: to be mended and sent again. That column
 * says nothing when it is read.
 */
export function refusedRows({
  bytes,
  format: written,
  refused,
  language = 'vi',
}: RefusedOf): Promise<Uint8Array> {
  const byLine = new Map<number, string>();
  for (const record of refused)
    byLine.set(record.line, [byLine.get(record.line) ?? [], ...sentencesOf(record)].flat().join('\n'));
  const reasons = { byLine, heading: format('heading.reasons', {}, language) };
  return written === 'csv' ? Promise.resolve(inCsv(bytes, reasons)) : inXlsx(bytes, reasons);
}

/** Why each line was refused, by its place in the file, and what stands over that. */
interface Reasons {
  readonly byLine: ReadonlyMap<number, string>;
  readonly heading: string;
}

function inCsv(bytes: Uint8Array, { byLine, heading: over }: Reasons): Uint8Array {
  const { sheet, separator } = sheetInCsv(bytes);
  const { heading } = headedSheet([sheet]);
  const kept = [...heading, ...sheet.lines.filter(({ line }) => byLine.has(line))];
  const width = Math.max(...kept.map(({ cells }) => cells.length));
  const rows = kept.map(({ line, cells }) => [
    ...Array.from({ length: width }, (_, place) => cells[place]?.text ?? ''),
    byLine.get(line) ?? over,
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
  { byLine, heading: over }: Reasons,
): void {
  const { from, to } = sheets;
  const column = from.columnCount + 1;
  [...heading, ...byLine.keys()].forEach((line, at) => {
    const row = to.getRow(at + 1);
    copyCells(from.getRow(line), row);
    const why = row.getCell(column);
    if (at === 0 || byLine.has(line)) why.value = byLine.get(line) ?? over;
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
