import { describe, expect, test } from '@jest/globals';
import excel from 'exceljs';
import { readXlsx } from './xlsx.ts';

const HEADING = ['task', 'command', 'occurredOn', 'data.number', 'data.amountVnd', 'data.note'];

async function workbook(...rows: readonly (readonly excel.CellValue[])[]): Promise<Uint8Array> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Nhiệm vụ');
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      sheet.getCell(row + 1, column + 1).value = value;
    });
  });
  book.addWorksheet('Ghi chú').getCell(1, 1).value = 'không đọc';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function only(...cells: readonly excel.CellValue[]): Promise<unknown> {
  const [row] = await readXlsx(await workbook(HEADING, cells));
  return row !== undefined && 'record' in row ? row.record : row;
}

describe('a workbook of records', () => {
  test('its first sheet is read, days as days and numbers by the form of the command', async () => {
    expect(await only('T-1', 'pay-tranche', new Date('2024-03-04'), 2, 1450000000)).toEqual({
      task: 'T-1',
      command: 'pay-tranche',
      occurredOn: '2024-03-04',
      data: { number: 2, amountVnd: '1450000000' },
    });
  });

  test('a number that is typed as text is one for a field that holds numbers', async () => {
    expect(await only('T-1', 'pay-tranche', '2024-03-04', '2', '1450000000')).toMatchObject({
      data: { number: 2, amountVnd: '1450000000' },
    });
  });

  test('a day with an hour is that day', async () => {
    expect(await only('T-1', 'propose', new Date('2024-03-04T23:30:00Z'))).toMatchObject({
      occurredOn: '2024-03-04',
    });
  });

  test('a number beyond every calendar, shown as a day, spoils its own line alone', async () => {
    const book = new excel.Workbook();
    const sheet = book.addWorksheet('Nhiệm vụ');
    sheet.addRows([HEADING, ['T-1', 'propose', 99_999_999_999], ['T-2', 'propose', '2024-03-04']]);
    sheet.getCell('C2').numFmt = 'dd/mm/yyyy';
    const rows = await readXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(rows).toMatchObject([
      { line: 2, record: { task: 'T-1', occurredOn: 'Invalid Date' } },
      { line: 3, record: { task: 'T-2' } },
    ]);
  });

  test.each<readonly [string, excel.CellValue, string]>([
    ['a formula', { formula: 'A1&"!"', result: 'T-1!' }, 'T-1!'],
    ['a formula that gives a day', { formula: 'TODAY()', result: new Date('2024-03-04') }, '2024-03-04'],
    ['a formula that gives zero', { formula: '1-1', result: 0 }, '0'],
    ['text in two scripts', { richText: [{ text: 'Đề ' }, { text: 'tài' }] }, 'Đề tài'],
    ['a link', { text: 'Quyết định', hyperlink: 'https://example.org/' }, 'Quyết định'],
    ['yes', true, 'true'],
    ['zero', 0, '0'],
    ['text of two lines', 'một\nhai', 'một\nhai'],
  ])('%s is read as what the sheet shows', async (_name, value, text) => {
    expect(await only('T-1', 'propose', '2024-03-04', null, null, value)).toMatchObject({
      data: { note: text },
    });
  });

  test('empty rows count and are no records; empty cells are no fields', async () => {
    const rows = await readXlsx(
      await workbook(HEADING, [], ['T-1', 'propose'], ['', null, ''], ['T-2', 'propose', null, null, '5']),
    );
    expect(rows).toEqual([
      { line: 3, record: { task: 'T-1', command: 'propose', data: {} } },
      { line: 5, record: { task: 'T-2', command: 'propose', data: { amountVnd: '5' } } },
    ]);
  });

  test('a cell beyond the heading gets a name that no form has', async () => {
    expect(await only('T-1', 'propose', null, null, null, null, 'lost')).toEqual({
      task: 'T-1',
      command: 'propose',
      'column 7': 'lost',
      data: {},
    });
  });

  test.each([
    ['that is none', () => Promise.resolve(Buffer.from('không phải xlsx')), { expected: 'workbook' }],
    ['that was cut short', async () => (await workbook(HEADING)).subarray(0, 900), { expected: 'workbook' }],
    ['without a column command', () => workbook(['task']), { expected: 'records-or-list' }],
    ['with a column twice', () => workbook(['command', 'task', 'task']), { expected: 'column-twice' }],
    ['without anything', () => workbook(), { expected: 'records-or-list' }],
  ])('a workbook %s is unreadable as a whole', async (_name, bytes, params) => {
    await expect(readXlsx(await bytes())).rejects.toMatchObject({ type: 'invalid-table', params });
  });
});
