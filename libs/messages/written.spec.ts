import { describe, expect, test } from '@jest/globals';
import { shortened, writtenDay, writtenInstant, writtenMoney, writtenTime } from './written.ts';

describe('a value as people write it', () => {
  test.each([
    ['a day', writtenDay('2023-03-10'), '10/03/2023'],
    ['an English day', writtenDay('2023-03-10', 'en'), '2023-03-10'],
    ['what only begins like a day', writtenDay('2023-03-10/1'), '2023-03-10/1'],
    [
      'an instant, on the day it is in Vietnam',
      writtenInstant('2023-03-10T17:30:59.000Z'),
      '11/03/2023 00:30',
    ],
    ['an English instant', writtenInstant('2023-03-10T17:30:59.000Z', 'en'), '2023-03-11 00:30'],
    ['an instant among others', writtenTime('2023-03-10T01:00:00.000Z'), '10/03/2023 08:00'],
    ['a text among others', writtenTime('Sở'), 'Sở'],
    ['small money', writtenMoney('7'), '7 đ'],
    ['three digits', writtenMoney('700'), '700 đ'],
    ['large money', writtenMoney('1234567'), '1.234.567 đ'],
    ['English money', writtenMoney('1234567', 'en'), 'VND 1,234,567'],
    ['a short title', shortened('abcd', 4), 'abcd'],
    ['a long title', shortened('abc de', 5), 'abc…'],
    ['letters with marks of their own', shortened('e\u0302e\u0302e\u0302', 3), 'e\u0302e\u0302e\u0302'],
  ])('%s', (_name, written, text) => {
    expect(written).toBe(text);
  });
});
