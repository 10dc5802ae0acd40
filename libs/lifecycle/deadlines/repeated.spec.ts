import { expect, test } from '@jest/globals';
import { plainDate, plusDays, plusMonths } from '../values/plain-date.ts';
import { answersThe, repeated } from './repeated.ts';

const contract = { from: plainDate('2023-01-31'), before: plainDate('2024-01-31') };

test.each([
  [6, [6]],
  [3, [3, 6, 9]],
  [12, []],
  [0, []],
  [-6, []],
])('every %d months of a year under contract: after %j months', (count, want) => {
  expect(repeated({ count }, contract)).toEqual(
    want.map((months, place) => ({
      occurrence: place + 1,
      every: count,
      from: contract.from,
      term: { count: months, unit: 'months' },
    })),
  );
});

test.each([1, 2, 3, 5, 6, 12])(
  'every %d months: each day answers one occurrence, and its own day does',
  (count) => {
    const from = plainDate('2024-01-31');
    for (let day = 1; day < 900; day += 1) {
      const on = plusDays(from, day);
      const answered = Array.from({ length: 40 }, (_, at) => at + 1).filter((k) =>
        answersThe(k, { count, from, on }),
      );
      const isBefore = on <= plusMonths(from, count - Math.ceil(count / 2));
      const isAfter = on > plusMonths(from, count * 40 + Math.floor(count / 2));
      expect([on, answered.length]).toEqual([on, isBefore || isAfter ? 0 : 1]);
    }
    expect(answersThe(3, { count, from, on: plusMonths(from, 3 * count) })).toBe(true);
  },
);
