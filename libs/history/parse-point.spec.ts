import { describe, expect, test } from '@jest/globals';
import { parsePoint } from './parse-point.ts';

describe('an end of a comparison', () => {
  test.each([
    ['0', { revision: 0 }],
    ['12', { revision: 12 }],
    ['2023-03-10', { asOf: '2023-03-10' }],
    ['2023-03-10T08:00:00+07:00', { knownAt: '2023-03-10T01:00:00.000Z' }],
    ['2023-03-10T01:00:00Z', { knownAt: '2023-03-10T01:00:00.000Z' }],
  ])('%s', (text, point) => {
    expect(parsePoint(text)).toEqual(point);
  });

  test.each(['', '-1', '1.5', '2023-02-30', '2023-03', 'today', '2023-03-10T08:00:00', '12345678901'])(
    '%j is none',
    (text) => {
      expect(parsePoint(text)).toBeUndefined();
    },
  );
});
