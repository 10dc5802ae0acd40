import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { tooLarge, notAWorkbook, type Budget } from './budget.ts';

/** The last column and row that a sheet of Excel has. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
/** What Excel numbers sheets to, and the longest format that it takes. */
const LAST_SHEET = 65_535;
const LONGEST_FORMAT = 255;
const LETTERS = 26;
const BEFORE_A = 64;

/**
 * Reads one part of a workbook as its reader does, by the same library and the same names, and spends what that reader
 * would build: it makes a thing of every cell that is joined, named or lies before the last of its row.
 */
export function boundedParser(budget: Budget): SaxesParser {
  const parser = new SaxesParser();
  const place = { row: 0, column: 0, name: undefined as string | undefined };
  parser.on('error', () => {
    throw notAWorkbook();
  });
  // No program of tables writes one. The reader resolves no entities; nobody is to depend on that.
  parser.on('doctype', () => {
    throw notAWorkbook();
  });
  parser.on('opentag', (tag) => {
    budget.spend('elements', 1);
    spendTag(tag, place, budget);
  });
  parser.on('text', (text) => {
    if (place.name !== undefined) place.name += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'definedName') return;
    budget.spend('cells', cellsIn(place.name ?? ''));
    place.name = undefined;
  });
  return parser;
}

interface Place {
  row: number;
  column: number;
  /** What a name stands for, while it is being read. */
  name: string | undefined;
}

function spendTag({ name, attributes }: SaxesTagPlain, place: Place, budget: Budget): void {
  switch (name) {
    case 'row': {
      const row =
        attributes.r === undefined ? place.row + 1 : within(Number.parseInt(attributes.r, 10), LAST_ROW);
      budget.spend('rows', Math.max(row - place.row, 0));
      Object.assign(place, { row: Math.max(row, place.row), column: 0 });
      return;
    }
    case 'c': {
      const column = attributes.r === undefined ? place.column + 1 : columnOf(attributes.r);
      budget.spend('cells', Math.max(column - place.column, 1));
      place.column = Math.max(column, place.column);
      return;
    }
    case 'col':
      within(Number(attributes.max), LAST_COLUMN);
      return;
    case 'sheet':
      // The reader keeps sheets in an array at that place.
      within(Number(attributes.sheetId ?? 1), LAST_SHEET);
      return;
    case 'numFmt':
      // Understood anew for each cell, in time that grows with the square of its length.
      if ((attributes.formatCode ?? '').length > LONGEST_FORMAT) throw tooLarge();
      return;
    case 'mergeCell':
      budget.spend('joins', 1);
      budget.spend('cells', cellsIn(attributes.ref ?? ''));
      return;
    case 'definedName':
      place.name = '';
  }
}

function columnOf(address: string): number {
  const [, letters] = /^([A-Z]+)\d+$/.exec(address) ?? [];
  if (letters === undefined) throw notAWorkbook();
  return within(numberOf(letters), LAST_COLUMN);
}

/** A number of a column, row or sheet. @throws UnreadableFile too-large: beyond every sheet, or none */
function within(number: number, last: number): number {
  if (!(number >= 1 && number <= last)) throw tooLarge();
  return number;
}

const RANGES = /\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)/g;

/** Cells of all the ranges that a text names, such as `A1:C3` or `'S'!$A$1:$C$3`. */
function cellsIn(text: string): number {
  let cells = 0;
  for (const [, left = '', top, right = '', bottom] of text.matchAll(RANGES)) {
    const columns = Math.abs(numberOf(right) - numberOf(left)) + 1;
    cells += columns * (Math.abs(Number(bottom) - Number(top)) + 1);
  }
  return cells;
}

/** `A` is 1, `AA` 27. */
function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * LETTERS + letter.charCodeAt(0) - BEFORE_A;
  return number;
}
