import { describe, expect, test } from '@jest/globals';
import { calendarAfter, holiday, noticesOf, swap } from '../testing/notices.ts';
import { parseInstant, plainDate, type PlainDate } from '../values/plain-date.ts';
import { calendarAt, calendarOn } from './calendar.ts';
import { calendarOf } from './calendar-of.ts';
import { VIETNAM, vietnamCalendar } from './vietnam.ts';

const day = plainDate;
const instant = (text: string) => parseInstant(text);
const worked = (calendar: { isWorkingDay(day: PlainDate): boolean }, ...days: string[]): boolean[] =>
  days.map((one) => calendar.isWorkingDay(day(one)));

describe('a notice', () => {
  test('makes a working day a day off, and says so of that day alone', () => {
    const calendar = calendarAfter([holiday('2026-10-12', { on: '2026-10-01' })]);
    expect(worked(calendar, '2026-10-09', '2026-10-12', '2026-10-13')).toEqual([true, false, true]);
    expect(worked(vietnamCalendar, '2026-10-12')).toEqual([true]);
  });

  test('swaps a day off for a Saturday', () => {
    const calendar = calendarAfter([swap('2026-10-12', '2026-10-17', { on: '2026-10-01' })]);
    expect(worked(calendar, '2026-10-12', '2026-10-17', '2026-10-18')).toEqual([false, true, false]);
  });

  test('takes a day off back', () => {
    const calendar = calendarAfter([
      holiday('2026-10-12', { on: '2026-10-01' }),
      holiday('2026-10-12', { on: '2026-10-05', off: false }),
    ]);
    expect(worked(calendar, '2026-10-12')).toEqual([true]);
  });

  test('switches on a day that the table leaves open, or settles it as it is', () => {
    expect(vietnamCalendar.isProvisional(day('2026-11-24'))).toBe(true);
    for (const off of [true, false]) {
      const calendar = calendarAfter([holiday('2026-11-24', { on: '2026-10-01', off })]);
      expect(worked(calendar, '2026-11-24')).toEqual([!off]);
      expect(calendar.isProvisional(day('2026-11-24'))).toBe(false);
    }
  });

  test('settles its day in a year without a table, the rest of which stays provisional', () => {
    const calendar = calendarAfter([holiday('2028-01-26', { on: '2026-11-20' })]);
    expect(['2028-01-26', '2028-01-27'].map((one) => calendar.isProvisional(day(one)))).toEqual([
      false,
      true,
    ]);
  });

  test('of a later day stands, however late the earlier one was recorded', () => {
    const calendar = calendarAfter([
      holiday('2026-10-12', { on: '2026-10-01', at: '2026-10-01T08:00:00+07:00' }),
      holiday('2026-10-12', { on: '2026-09-15', off: false, at: '2026-10-02T08:00:00+07:00' }),
    ]);
    expect(worked(calendar, '2026-10-12')).toEqual([false]);
  });

  test('is named by the days that it set', () => {
    const calendar = calendarAfter([
      swap('2026-10-12', '2026-10-17', { on: '2026-10-01', reason: 'Hoán đổi' }),
    ]);
    expect(calendar.dayOf(day('2026-10-17'))).toEqual({
      day: '2026-10-17',
      working: true,
      certainty: 'A',
      source: 'Thông báo',
      setBy: {
        stream: 'calendar-vietnam',
        revision: 0,
        type: 'WorkdaySwapDeclared',
        occurredOn: '2026-10-01',
        recordedAt: '2026-10-01T01:00:00.000Z',
        actor: 'program-manager',
        reason: 'Hoán đổi',
      },
    });
    expect(calendar.dayOf(day('2026-10-13'))).toBeUndefined();
  });
});

describe('the calendar by both clocks', () => {
  const calendar = calendarAfter([
    holiday('2026-10-12', { on: '2026-10-01', at: '2026-10-06T09:00:00+07:00' }),
    holiday('2026-10-13', { on: '2026-10-03', at: '2026-10-03T09:00:00+07:00' }),
  ]);

  test.each([
    ['all of it', {}, [false, false]],
    ['the day before the first notice', { asOf: day('2026-09-30') }, [true, true]],
    ['the day of the first notice itself', { asOf: day('2026-10-01') }, [false, true]],
    ['before anything was recorded', { knownAt: instant('2026-10-03T08:59:59+07:00') }, [true, true]],
    ['when the later notice alone was recorded', { knownAt: instant('2026-10-05T00:00Z') }, [true, false]],
    ['both', { asOf: day('2026-10-02'), knownAt: instant('2026-10-05T00:00Z') }, [true, true]],
  ])('%s', (_what, clocks, want) => {
    expect(worked(calendarAt(calendar, clocks), '2026-10-12', '2026-10-13')).toEqual(want);
  });

  test('on a day is what had been announced by its end', () => {
    const on = (one: string) => worked(calendarOn(calendar, day(one)), '2026-10-12', '2026-10-13');
    expect([on('2026-09-30'), on('2026-10-01'), on('2026-10-03')]).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });

  test('a calendar that knows no notices is the same at any time', () => {
    const fixed = { isWorkingDay: () => true, isProvisional: () => false };
    expect(calendarAt(fixed, { asOf: day('2020-01-01') })).toBe(fixed);
    expect(calendarOn(fixed, day('2020-01-01'))).toBe(fixed);
  });
});

test('a fact that a later program wrote is never passed over', () => {
  const facts = noticesOf([holiday('2026-10-12', { on: '2026-10-01' })]);
  const later = facts.map((fact) => ({ ...fact, type: 'SomethingLater' }));
  expect(() => calendarOf(VIETNAM, later)).toThrow(/SomethingLater/);
});
