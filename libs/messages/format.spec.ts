import { describe, expect, test } from '@jest/globals';
import { format, hasMessage } from './format.ts';

describe('a message', () => {
  test('is Vietnamese unless English is asked for', () => {
    expect([
      format('refusal.not-found', { code: 'T-1' }),
      format('refusal.not-found', { code: 'T-1' }, 'en'),
    ]).toEqual(['Không tìm thấy T-1.', 'T-1 was not found.']);
  });

  test('writes days the way the language does', () => {
    const params = { occurredOn: '2023-03-10', today: '2023-03-09' };
    expect(format('refusal.occurred-in-future', params)).toBe(
      'Ngày 10/03/2023 chưa đến (hôm nay là 09/03/2023).',
    );
    expect(format('refusal.occurred-in-future', params, 'en')).toBe(
      '2023-03-10 lies after today (2023-03-09).',
    );
  });

  test('takes a text that only begins like a day for a text', () => {
    expect(format('refusal.not-found', { code: '2023-03-10/1' })).toBe('Không tìm thấy 2023-03-10/1.');
  });

  test.each<readonly [string, unknown, string]>([
    ['a list with commas', ['A', 'B'], 'A, B'],
    ['days in a list', ['2023-03-10', 'B'], '10/03/2023, B'],
    ['an empty list as a dash', [], '–'],
    ['nothing as a dash', null, '–'],
    ['undefined as a dash', undefined, '–'],
    ['a number', 7, '7'],
    ['zero', 0, '0'],
    ['no', false, 'false'],
    ['an instant in Vietnam’s time', '2023-03-10T01:00:00.000Z', '10/03/2023 08:00'],
    ['a label in its language', { vi: 'Ký', en: 'Sign' }, 'Ký'],
    ['an object as JSON', { a: 1 }, '{"a":1}'],
    ['a text that looks like a place', '{code}', '{code}'],
    ['a text with signs that a replacement would read', '$& $1', '$& $1'],
  ])('writes %s', (_name, code, text) => {
    expect(format('refusal.not-found', { code }, 'vi')).toBe(`Không tìm thấy ${text}.`);
  });

  test('keeps a place that nothing was given for', () => {
    expect(format('refusal.not-found')).toBe('Không tìm thấy {code}.');
  });

  test('that is not in the catalogue is a fault of the program', () => {
    expect(hasMessage('refusal.no-such')).toBe(false);
    expect(hasMessage('toString')).toBe(false);
    expect(() => format('refusal.no-such')).toThrow(RangeError);
    expect(() => format('toString')).toThrow(RangeError);
  });
});
