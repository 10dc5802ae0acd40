import { csvText } from '#importing/csv-text';
import { format } from '#messages/format';
import type { Language } from '#messages/language';
import { writtenTime } from '#messages/written';
import type { SheetForm } from '../http/sheet-form.ts';
import type { RowOfCase } from './row-of-case.ts';

const COLUMNS = ['code', 'title', 'level', 'state', 'since', 'next', 'actor', 'due', 'sum'] as const;
/** Characters. */
const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = {
  code: 18,
  title: 70,
  level: 10,
  state: 28,
  since: 12,
  next: 32,
  actor: 26,
  due: 12,
  sum: 18,
};

/** Excel splits a line at what the language leaves free: a comma stands in Vietnamese numbers. */
const SEPARATORS: Readonly<Record<Language, string>> = { vi: ';', en: ',' };

/** The rows as a file, under their headings, in the language of who asks. A sum is a number where the form has numbers. */
export async function sheetOf(
  rows: readonly RowOfCase[],
  { form, language }: { readonly form: SheetForm; readonly language: Language },
): Promise<Uint8Array> {
  const heading = COLUMNS.map((name) => format(`list.${name}`, {}, language));
  const lines = rows.map((row) => cellsOf(row, language));
  if (form === 'csv') return Buffer.from(csvText([heading, ...lines], SEPARATORS[language]));
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet(format('list.sheet', {}, language));
  sheet.columns = COLUMNS.map((name, at) => ({ header: heading[at] ?? '', key: name, width: WIDTHS[name] }));
  for (const line of lines) {
    const added = sheet.addRow(line);
    const sum = line.at(-1) ?? '';
    if (sum !== '') added.getCell(COLUMNS.length).value = Number(sum);
    added.alignment = { wrapText: true, vertical: 'top' };
  }
  sheet.getColumn(COLUMNS.length).numFmt = '#,##0';
  sheet.getRow(1).font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellsOf(row: RowOfCase, language: Language): readonly string[] {
  const { nextAct } = row;
  const day = (iso: string | null = null): string => (iso === null ? '' : writtenTime(iso, language));
  return [
    row.code,
    row.title,
    row.level === null ? '' : format(`list.level.${row.level}`, {}, language),
    row.stateLabel[language],
    day(row.stateSince),
    nextAct?.label[language] ?? '',
    nextAct?.actor.label[language] ?? '',
    day(nextAct?.deadline?.dueOn),
    row.sumVnd ?? '',
  ];
}
