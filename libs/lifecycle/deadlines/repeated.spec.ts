import { expect, test } from '@jest/globals';
import { plainDate } from '../values/plain-date.ts';
import { repeated } from './repeated.ts';

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
      from: contract.from,
      term: { count: months, unit: 'months' },
    })),
  );
});
