import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { days, dueOn, months, restsOnUnsettledDays, workingDays, type Term } from '../deadlines/due-on.ts';
import { dayOfWeek, daysBetween, plainDate, plusDays, plusMonths } from '../values/plain-date.ts';
import { vietnamCalendar as calendar } from './vietnam.ts';
import {
  awayFrom,
  onOrAfterWorkingDay,
  plusWorkingDays,
  workingDaysAway,
  workingDaysBetween,
  type WaitedFor,
} from './working-days.ts';

const due = (startedOn: string, term: Term): string =>
  dueOn({ startedOn: plainDate(startedOn), term, calendar });
const provisional = (startedOn: string, term: Term): boolean =>
  restsOnUnsettledDays({ startedOn: plainDate(startedOn), term, calendar });

describe('the test vectors of domain 3.3', () => {
  test.each<[string, Term, string]>([
    ['2023-01-16', workingDays(7), '2023-02-01'],
    ['2023-01-20', days(30), '2023-02-20'],
    ['2023-03-31', days(30), '2023-05-04'],
    ['2023-04-28', workingDays(3), '2023-05-08'],
    ['2024-04-10', workingDays(15), '2024-05-06'],
    ['2025-01-15', workingDays(30), '2025-03-05'],
    ['2025-04-21', workingDays(10), '2025-05-07'],
    ['2026-02-26', workingDays(-7), '2026-02-10'],
    ['2026-08-17', workingDays(10), '2026-08-28'],
    ['2026-08-18', days(15), '2026-09-03'],
  ])('from %s %j: %s', (startedOn, term, wanted) => {
    expect(due(startedOn, term)).toBe(wanted);
  });

  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 250],
  ])('%i has %i working days', (year, wanted) => {
    const span = { from: plainDate(`${year - 1}-12-31`), to: plainDate(`${year}-12-31`) };
    expect(workingDaysBetween(span, calendar)).toBe(wanted);
  });
});

describe('counting rules', () => {
  test.each<[string, string, Term, string]>([
    ['the day of the event is not counted', '2023-03-06', workingDays(1), '2023-03-07'],
    ['nor when it is a day off', '2023-03-04', workingDays(1), '2023-03-06'],
    ['months end on the same day number', '2023-03-15', months(1), '2023-04-17'],
    ['else on the last day of the month', '2023-08-31', months(6), '2024-02-29'],
    ['in a plain year on the 28th', '2022-08-31', months(6), '2023-02-28'],
    ['months that end on a Saturday move to Monday', '2022-09-04', months(6), '2023-03-06'],
    ['days that end on a working Saturday stay there', '2024-04-04', days(30), '2024-05-04'],
    ['months that end on a working Saturday stay there', '2023-11-04', months(6), '2024-05-04'],
    ['days over Tết end after it', '2022-12-22', days(30), '2023-01-27'],
  ])('%s', (...[, startedOn, term, wanted]) => {
    expect(due(startedOn, term)).toBe(wanted);
  });

  test('working days back and forth meet again', () => {
    for (let day = plainDate('2023-01-03'); day < '2023-06-01'; day = plusDays(day, 1)) {
      if (!calendar.isWorkingDay(day)) continue;
      expect(plusWorkingDays(plusWorkingDays(day, 7, calendar), -7, calendar)).toBe(day);
    }
  });
  test('no working days from a day to itself or back', () => {
    const [from, to] = [plainDate('2023-03-10'), plainDate('2023-03-06')];
    expect(workingDaysBetween({ from, to }, calendar)).toBe(0);
    expect(workingDaysBetween({ from, to: from }, calendar)).toBe(0);
    expect(workingDaysBetween({ from: to, to: from }, calendar)).toBe(4);
  });
  test('zero working days later is the day itself', () => {
    expect(plusWorkingDays(plainDate('2023-03-04'), 0, calendar)).toBe('2023-03-04');
    expect(onOrAfterWorkingDay(plainDate('2023-03-04'), calendar)).toBe('2023-03-06');
  });
});

describe('the days of Vietnam', () => {
  test.each([
    ['2019-01-05', true],
    ['2019-04-29', false],
    ['2020-01-29', false],
    ['2021-02-10', false],
    ['2022-09-01', false],
    ['2023-01-02', false],
    ['2023-01-19', true],
    ['2023-01-20', false],
    ['2023-01-27', true],
    ['2023-05-03', false],
    ['2023-05-04', true],
    ['2024-04-29', false],
    ['2024-05-04', true],
    ['2024-05-05', false],
    ['2025-04-26', true],
    ['2025-05-02', false],
    ['2026-01-02', false],
    ['2026-01-10', true],
    ['2026-08-22', true],
    ['2026-08-31', false],
    ['2026-11-24', true],
    ['2027-02-04', false],
    ['2027-09-03', false],
    ['2027-11-24', true],
    ['2028-01-01', false],
    ['2028-05-01', false],
    ['2028-01-26', true],
    ['2018-09-03', true],
  ])('%s works: %p', (day, works) => {
    expect(calendar.isWorkingDay(plainDate(day))).toBe(works);
  });
});

describe('provisional', () => {
  test.each<[string, string, Term, boolean]>([
    ['a settled year', '2023-01-16', workingDays(7), false],
    ['an undecided Tết within the working days', '2027-02-02', workingDays(3), true],
    ['an undecided Tết within a period in days that ends after it', '2027-01-15', days(40), false],
    ['a period in days that ends in an undecided Tết', '2027-01-06', days(30), true],
    ['months that end in it', '2026-08-05', months(6), true],
    ['an undecided holiday that is a working day for now', '2026-11-20', workingDays(5), true],
    ['days that end on it', '2026-10-25', days(30), true],
    ['the day before it', '2026-10-24', days(30), false],
    ['a year without a table', '2027-12-20', days(30), true],
    ['months into a year without a table', '2027-06-01', months(12), true],
    ['working days that reach into such a year', '2027-12-28', workingDays(10), true],
  ])('%s', (...[, startedOn, term, wanted]) => {
    expect(provisional(startedOn, term)).toBe(wanted);
  });
});

describe('how far away', () => {
  const today = plainDate('2023-03-10');
  test.each<[string, WaitedFor, number]>([
    ['until it is due', { dueOn: plainDate('2023-03-14'), isPast: false }, 2],
    ['today', { dueOn: today, isPast: false }, 0],
    ['a day gone by that nothing is overdue on', { dueOn: plainDate('2023-03-07'), isPast: false }, 0],
    ['since it was due', { dueOn: plainDate('2023-03-07'), isPast: true }, 3],
    ['since it waits', { since: plainDate('2023-03-03') }, 5],
  ])('%s', (...[, of, wanted]) => {
    expect(workingDaysAway(of, { today, calendar })).toBe(wanted);
  });
  test('of many at once, in any order: as each by itself', () => {
    const day = fc.integer({ min: -900, max: 900 }).map((days) => plusDays(today, days));
    const waits = fc.oneof(
      fc.record({ dueOn: day, isPast: fc.boolean() }),
      day.map((since) => ({ since })),
    );
    const plainly = (of: WaitedFor): number => {
      if ('since' in of) return workingDaysBetween({ from: of.since, to: today }, calendar);
      const { dueOn, isPast } = of;
      return workingDaysBetween(isPast ? { from: dueOn, to: today } : { from: today, to: dueOn }, calendar);
    };
    fc.assert(
      fc.property(fc.array(waits, { maxLength: 20 }), (all) => {
        expect(all.map(awayFrom({ today, calendar }))).toEqual(all.map(plainly));
      }),
    );
  });
});

describe('days', () => {
  test('weekdays are counted from Monday', () => {
    expect(dayOfWeek(plainDate('2023-03-06'))).toBe(1);
    expect(dayOfWeek(plainDate('2023-03-12'))).toBe(7);
  });
  test('days and months go over the ends of years', () => {
    expect(plusDays(plainDate('2023-12-31'), 1)).toBe('2024-01-01');
    expect(plusDays(plainDate('2024-03-01'), -1)).toBe('2024-02-29');
    expect(plusMonths(plainDate('2024-03-31'), -1)).toBe('2024-02-29');
    expect(plusMonths(plainDate('2023-12-31'), 2)).toBe('2024-02-29');
    expect(daysBetween({ from: plainDate('2024-02-28'), to: plainDate('2024-03-01') })).toBe(2);
    expect(daysBetween({ from: plainDate('2024-03-01'), to: plainDate('2024-02-28') })).toBe(-2);
  });
});
