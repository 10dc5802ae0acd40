import { describe, expect, test } from '@jest/globals';
import { plainDate } from '#lifecycle/values/plain-date';
import { defaultAsOf, parseQuarter, reportDay } from './quarter.ts';

describe('a quarter', () => {
  test.each([
    ['2023-Q1', '2023-01-01', '2023-03-31'],
    ['2023-Q2', '2023-04-01', '2023-06-30'],
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-Q4', '2024-10-01', '2024-12-31'],
  ])('%s is from %s to %s', (name, first, last) => {
    expect(parseQuarter(name)).toMatchObject({ name, first, last });
  });

  test.each(['2023-Q0', '2023-Q5', '2023Q1', '23-Q1', '2023-q1', '', ' 2023-Q1'])('%j is none', (name) => {
    expect(parseQuarter(name)).toBeUndefined();
  });

  test.each([
    ['before it', '2022-12-31', '2023-03-31'],
    ['on its first day', '2023-01-01', '2023-01-01'],
    ['inside it', '2023-03-10', '2023-03-10'],
    ['on its last day', '2023-03-31', '2023-03-31'],
    ['after it', '2023-05-10', '2023-03-31'],
  ])('asked %s without a day, its report speaks of the right one', (_when, today, asOf) => {
    const quarter = parseQuarter('2023-Q1');
    expect(quarter && defaultAsOf(quarter, plainDate(today))).toBe(asOf);
  });

  test.each([
    ['the day before it', '2022-12-31', undefined],
    ['its first day', '2023-01-01', '2023-01-01'],
    ['a day after it', '2023-05-10', '2023-05-10'],
  ])('asked for %s, a report speaks of that day or of none', (_which, asked, day) => {
    const quarter = parseQuarter('2023-Q1');
    const by = { asOf: plainDate(asked), today: plainDate('2026-11-24') };
    expect(quarter && reportDay(quarter, by)).toBe(day);
  });
});
