import { describe, expect, test } from '@jest/globals';
import { textCell, type Cell } from './cell.ts';
import { dayIn, readDay } from './day-cell.ts';
import { moneyHeading, readMoney, type MoneyUnit } from './money-cell.ts';
import { readMonths } from './months-cell.ts';
import { readOrganisation, readPerson } from './organisation-cell.ts';

const number = (value: number): Cell => ({ text: String(value), held: 'number' });
const MILLION = 1_000_000;

describe('a day is read day first, as Vietnam writes it', () => {
  test.each([
    ['12/01/2026', '2026-01-12'],
    ['1/2/2026', '2026-02-01'],
    [' 31-12-2025 ', '2025-12-31'],
    ['29.02.2024', '2024-02-29'],
    ['2026-01-12', '2026-01-12'],
    ['12/13/2025', undefined],
    ['29/02/2025', undefined],
    ['12/01-2026', undefined],
    ['01/2026', undefined],
  ])('%s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });

  test.each<readonly [string, Cell, string]>([
    ['a year of two digits', textCell('12/01/26'), 'cell-day-short-year'],
    ['a bare number', number(45_292), 'cell-day-as-number'],
    ['words', textCell('quý II/2025'), 'cell-day'],
  ])('%s is refused, not guessed', (_name, cell, expected) => {
    expect(readDay(cell)).toMatchObject({ wrong: { type: 'invalid-date', params: { expected } } });
  });
});

describe('money', () => {
  test.each<readonly [string | number, MoneyUnit | undefined, string]>([
    ['1.250.000.000', undefined, '1250000000'],
    ['1,250,000,000', undefined, '1250000000'],
    ['1 250 000 000 đ', undefined, '1250000000'],
    ['1250000000', undefined, '1250000000'],
    ['950.000', 1, '950000'],
    ['0', undefined, '0'],
    [1_250_000_000, undefined, '1250000000'],
    ['1.250,5', MILLION, '1250500000'],
    ['1,250.5', MILLION, '1250500000'],
    ['1250,5', MILLION, '1250500000'],
    ['850', MILLION, '850000000'],
    ['1.234.567', MILLION, '1234567000000'],
    ['0,125', MILLION, '125000'],
    [1250.25, MILLION, '1250250000'],
    [0.1 + 0.2, MILLION, '300000'],
    ['1,2 tỷ', undefined, '1200000000'],
    ['850 triệu đồng', 1, '850000000'],
    ['850 tr.đ', undefined, '850000000'],
  ])('%s in units of %s is %s đồng', (given, unit, value) => {
    const cell = typeof given === 'number' ? number(given) : textCell(given);
    expect(readMoney(cell, unit)).toEqual({ value });
  });

  test.each<readonly [string | number, MoneyUnit | undefined, string]>([
    ['1.200', MILLION, 'cell-money-ambiguous'],
    ['1,200', MILLION, 'cell-money-ambiguous'],
    ['1.250', undefined, 'cell-money-unit'],
    [1250, undefined, 'cell-money-unit'],
    ['1250,5', 1, 'cell-money-fraction'],
    ['0,1234567', MILLION, 'cell-money-fraction'],
    [0.123_456_7, MILLION, 'cell-money-fraction'],
    ['1.25.000', undefined, 'cell-money'],
    ['1.250,000.000', undefined, 'cell-money'],
    ['khoảng 2 tỷ', undefined, 'cell-money'],
    ['-5', 1, 'cell-money'],
    [-5, 1, 'cell-money'],
    ['', 1, 'cell-money'],
  ])('%s in units of %s is refused: %s', (given, unit, expected) => {
    const cell = typeof given === 'number' ? number(given) : textCell(given);
    expect(readMoney(cell, unit)).toMatchObject({ wrong: { params: { expected } } });
  });

  test.each([
    ['tong kinh phi (trieu dong)', { name: 'tong kinh phi', unit: MILLION }],
    ['tong kinh phi (dvt: trieu dong)', { name: 'tong kinh phi', unit: MILLION }],
    ['kinh phi nsnn, tr.d', { name: 'kinh phi nsnn', unit: MILLION }],
    ['da cap (d)', { name: 'da cap', unit: 1 }],
    ['da cap (vnd)', { name: 'da cap', unit: 1 }],
    ['so hop dong', { name: 'so hop dong' }],
    ['so thanh vien hoi dong', { name: 'so thanh vien hoi dong' }],
  ])('the heading “%s” says its unit, or none', (heading, said) => {
    expect(moneyHeading(heading)).toEqual(said);
  });
});

describe('months', () => {
  test.each<readonly [string, boolean, number | undefined]>([
    ['24', true, 24],
    ['24 tháng', false, 24],
    ['24', false, undefined],
    ['2', false, undefined],
    ['2023-2025', true, undefined],
    ['2 năm', true, undefined],
  ])('%s under a heading that says months (%s): %s', (text, inMonths, value) => {
    const said = readMonths(textCell(text), inMonths);
    expect('value' in said ? said.value : undefined).toBe(value);
  });
});

describe('no person is named', () => {
  test.each(['TS. Nguyễn Văn A', 'PGS.TS Trần B', 'Nguyễn Thị Minh Khai', 'Ông Ba', 'LÊ VĂN C', 'Phạm D'])(
    '%s is refused where an organisation stands',
    (text) => {
      expect(readOrganisation(textCell(text))).toHaveProperty('wrong');
    },
  );
  test.each(['Viện Lúa (ĐT 0905 123 456)', 'Viện Lúa, a.b@c.vn'])('%s: nor how to reach one', (text) => {
    expect(readOrganisation(textCell(text))).toMatchObject({
      wrong: { params: { expected: 'cell-contact' } },
    });
  });
  test.each([
    'Sở KH&CN',
    'Chi cục Thuỷ lợi',
    'Trường Đại Học Nông Lâm',
    'Công ty TNHH Nguyễn Hoàng',
    'Vụ Khoa học và Công nghệ',
    'VỤ KẾ HOẠCH',
    'Trung tâm Ứng dụng tiến bộ KH&CN',
    'Liên hiệp các Hội KH&KT',
    'person:p-17',
  ])('%s is taken as it stands', (text) => {
    expect(readOrganisation(textCell(text))).toEqual({ value: text });
  });
  test('a person is taken by an id alone', () => {
    expect(readPerson(textCell('person:p-17'))).toEqual({ value: 'person:p-17' });
    for (const text of ['Nguyễn Văn A', 'p-17', 'person:Nguyễn Văn A'])
      expect(readPerson(textCell(text))).toMatchObject({ wrong: { params: { expected: 'cell-person' } } });
  });
});
