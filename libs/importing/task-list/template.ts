import type { Worksheet } from 'exceljs';
import { format } from '#messages/format';
import { csvText } from '../csv-text.ts';
import { LEVELS, RATINGS, REGULATIONS, STATES } from './choices.ts';
import type { Choice } from '../cells/choice-cell.ts';
import { COLUMNS, COLUMN_NAMES, labelOfColumn, type ColumnName } from './columns.ts';

/** Columns that a take-over can be filled from; the day of signing only stands in for the first day of the contract. */
const SHOWN = COLUMN_NAMES.filter((name) => COLUMNS[name].reads !== 'nothing' && name !== 'signedOn');
/** Excel in Vietnam parts cells so. */
const SEPARATOR = ';';
/** Rows that offer their choices. */
const OFFERED_ROWS = 500;
const WIDTH = 24;

const CHOICES: Readonly<Partial<Record<string, readonly Choice[]>>> = {
  level: LEVELS,
  state: STATES,
  rating: RATINGS,
  regulation: REGULATIONS,
};
const wordsOf = (choices: readonly Choice[]): readonly string[] =>
  choices.map(({ words, value }) => words[0] ?? value);

/** What an example says where its words do not stand in the catalogue. */
const EXAMPLES: Readonly<Partial<Record<ColumnName, string>>> = {
  since: '01/07/2025',
  totalVnd: '1.250.000.000',
  stateVnd: '900.000.000',
  durationMonths: '24',
  effectiveFrom: '01/07/2025',
  endsOn: '30/06/2027',
  contractVnd: '1.250.000.000',
  paidVnd: '450.000.000',
  leader: 'person:p-01',
  officer: 'person:p-02',
};

function exampleOf(name: ColumnName): string {
  switch (name) {
    case 'code':
    case 'title':
    case 'managingBody':
    case 'host':
    case 'contractNumber':
      return format(`example.${name}`);
    case 'level':
      return wordsOf(LEVELS)[0] ?? '';
    case 'state':
      return wordsOf(STATES.filter(({ value }) => value === 'InExecution'))[0] ?? '';
    default:
      return EXAMPLES[name] ?? '';
  }
}

const headingIn = (name: ColumnName): string =>
  COLUMNS[name].reads === 'money'
    ? `${labelOfColumn(name)} (${format('heading.unit')})`
    : labelOfColumn(name);

/** The headings, and a line that shows how they are filled; its code is none, so that it is refused, not taken in. */
export function templateInCsv(): Uint8Array {
  return Buffer.from(csvText([SHOWN.map(headingIn), SHOWN.map(exampleOf)], SEPARATOR));
}

/** The headings with their choices offered; beside them a sheet of the states and one that tells how each column is filled. */
export async function templateInXlsx(): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const list = book.addWorksheet(format('template.list'), { views: [{ state: 'frozen', ySplit: 1 }] });
  fillList(list);
  const states = book.addWorksheet(format('template.states'));
  LISTED.forEach((name, at) => {
    states.getColumn(at + 1).values = [labelOfColumn(name), ...wordsOf(CHOICES[name] ?? [])];
  });
  const manual = book.addWorksheet(format('template.manual'));
  manual.addRow(['column', 'required', 'filled', 'example'].map((name) => format(`template.${name}`)));
  for (const name of SHOWN) manual.addRow(explained(name));
  for (const sheet of [states, manual])
    sheet.columns.forEach((column) => {
      column.width = WIDTH * 2;
    });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function explained(name: ColumnName): readonly string[] {
  const { reads, required = false } = COLUMNS[name];
  const values = wordsOf(CHOICES[reads] ?? []);
  return [
    headingIn(name),
    required ? format('value.true') : '',
    format(`filled.${reads}`, { values }),
    exampleOf(name),
  ].map((text) => text);
}

function fillList(list: Worksheet): void {
  list.addRow(SHOWN.map(headingIn)).font = { bold: true };
  SHOWN.forEach((name, at) => {
    const column = list.getColumn(at + 1);
    const { reads } = COLUMNS[name];
    column.width = WIDTH;
    // Else Excel takes `05/2025` for a day, and shows a day in the order of its own country.
    if (reads === 'text') column.numFmt = '@';
    if (reads === 'day') column.numFmt = 'dd/mm/yyyy';
    if (reads === 'money') column.numFmt = '#,##0';
    offerChoices(list, at + 1, reads);
  });
}

function offerChoices(list: Worksheet, column: number, reads: string): void {
  const choices = CHOICES[reads];
  if (choices === undefined) return;
  const source = listedIn(reads, choices.length) ?? `"${wordsOf(choices).join(',')}"`;
  for (let line = 2; line <= OFFERED_ROWS; line += 1)
    list.getCell(line, column).dataValidation = { type: 'list', allowBlank: true, formulae: [source] };
}

/** Choices that are too many for a cell's own rule, or have commas in them: they stand on a sheet, a column each. */
const LISTED: readonly ColumnName[] = ['state', 'regulation'];

function listedIn(reads: string, count: number): string | undefined {
  const at = LISTED.findIndex((name) => name === reads);
  if (at < 0) return undefined;
  const column = String.fromCharCode('A'.charCodeAt(0) + at);
  return `'${format('template.states')}'!$${column}$2:$${column}$${count + 1}`;
}
