import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvText } from './csv-text.ts';
import { sheetInCsv } from './csv.ts';

/** The rows that our own reader finds in what was written. */
const readAgain = (text: string) =>
  sheetInCsv(Buffer.from(text)).sheet.lines.map(({ cells }) => cells.map((cell) => cell.text));

describe('a cell that a spreadsheet would run', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+84 905', "'+84 905"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
  ])('%j is written as text', (cell, written) => {
    expect(csvText([['a', cell]], ';')).toBe(`\uFEFFa;${written}\r\n`);
  });
  test('what is none stands as it was', () => {
    expect(csvText([["'quoted'", 'a=b', '1-2', 'x@y']], ';')).toBe("\uFEFF'quoted';a=b;1-2;x@y\r\n");
  });
  test('every row that was written is read as it was, and no cell of it begins like a formula', () => {
    const cell = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', 'a', ' '),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const written = csvText([['Mã số', 'Tên'], ...rows], ';');
        expect(readAgain(written).slice(1)).toEqual(rows);
        const cells = parse(written, { delimiter: ';', record_delimiter: '\r\n' }).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      }),
    );
  });
});
