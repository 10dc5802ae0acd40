import { describe, expect, test } from '@jest/globals';
import { readJsonArray } from './json-array.ts';

const read = (text: string) => readJsonArray(Buffer.from(text, 'utf8'));

describe('an array of records', () => {
  test.each([
    ['[]', []],
    ['\uFEFF[{"a":1}]', [{ line: 1, record: { a: 1 } }]],
    [
      '[\n\n{"a":1},\r\n null, 3]',
      [
        { line: 1, record: { a: 1 } },
        { line: 2, record: null },
        { line: 3, record: 3 },
      ],
    ],
  ])('%j: a line is the place from 1', (text, records) => {
    expect(read(text)).toEqual(records);
  });

  test.each(['{"a":1}', '', 'null', '[1,', '"x"'])('%j is unreadable as a whole', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ type: 'invalid-json' }));
  });

  test('bytes that are not UTF-8 are unreadable as a whole', () => {
    expect(() => readJsonArray(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]))).toThrow(
      expect.objectContaining({ type: 'invalid-encoding' }),
    );
  });
});
