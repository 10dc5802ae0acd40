import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '../calendar/vietnam.ts';
import type { Fact } from '../fact.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { profilesAfter, type SaidProfile } from '../testing/adoptions.ts';
import { repinned } from '../testing/pinned-to.ts';
import { historyOf, type Said } from '../testing/record.ts';
import { saidPlain } from '../testing/task-in.ts';
import { instantOf } from '../values/plain-date.ts';
import { nameOf } from './deadline.ts';

/** How many months lie between two reports, under either regulation. */
const every = (id: string, reportEveryMonths: number): SaidProfile => ({
  on: '2020-01-02',
  definitions: { [id]: { parameters: { reportEveryMonths } } },
});
const TO = { id: 'provincial-2023', version: 1 };
const intervals = (before: number, after: number): SaidProfile => ({
  on: '2020-01-02',
  definitions: {
    ...(every('provincial-2014', before).definitions as object),
    ...(every('provincial-2023', after).definitions as object),
  },
});

/** A task that was taken over is asked for nothing that was due before it was recorded. */
const RECORDED = instantOf(Date.parse('2020-02-11T08:00:00+07:00'));
const under = (effectiveFrom: string, endsOn: string): readonly Fact[] =>
  historyOf([
    {
      name: 'take-over',
      on: '2020-02-03',
      data: {
        ...{ title: 'T', level: 'provincial', managingBody: 'Sở', state: 'Approved' },
        ...{ host: 'Viện', totalVnd: '1000', stateVnd: '1000', durationMonths: 36 },
      },
    },
    {
      name: 'sign-contract',
      on: '2020-02-10',
      data: { number: '1', host: 'Viện', effectiveFrom, endsOn, totalVnd: '1000' },
    },
  ]).map((fact) => ({ ...fact, metadata: { ...fact.metadata, recordedAt: RECORDED } }));
const report = (on: string): Said => saidPlain('submit-periodic-report', { on });

function reports(facts: readonly Fact[], profile: SaidProfile, more: readonly SaidProfile[] = []) {
  const profiles = profilesAfter([profile, ...more]);
  const deadlines = snapshotOf({ kind: 'task', facts, calendar, profiles })?.deadlines ?? [];
  return deadlines
    .filter(
      ({ id, status, closedBy }) =>
        id === 'D22' && !(status === 'cancelled' && closedBy?.type === 'DefinitionAdopted'),
    )
    .map((row) => `${nameOf(row)} ${row.dueOn} ${row.status}`);
}

describe('a task moves to a regulation with another interval of reports', () => {
  test.each<[string, { from: string; to: string; on: string; was: number; is: number }, readonly string[]]>([
    [
      'from half-years to quarters',
      { from: '2020-02-10', to: '2021-11-10', on: '2021-03-01', was: 6, is: 3 },
      ['D22#1 2020-08-10 open', 'D22#2 2021-02-17 open', 'D22#5 2021-05-10 open', 'D22#6 2021-08-10 open'],
    ],
    [
      'from quarters to years: a number comes back for another day',
      { from: '2020-02-10', to: '2023-02-11', on: '2020-12-01', was: 3, is: 12 },
      [
        ...['D22#1 2020-05-11 open', 'D22#2 2020-08-10 open', 'D22#3 2020-11-10 open'],
        ...['D22#1 2021-02-17 open', 'D22#2 2022-02-10 open', 'D22#3 2023-02-10 open'],
      ],
    ],
    [
      'the day before a due day: it is one of the new periods',
      { from: '2020-02-10', to: '2021-05-10', on: '2020-08-09', was: 6, is: 3 },
      ['D22#2 2020-08-10 open', 'D22#3 2020-11-10 open', 'D22#4 2021-02-17 open'],
    ],
    [
      'on a due day: what is due that day was worked for under the old one',
      { from: '2020-02-10', to: '2021-05-10', on: '2020-08-10', was: 6, is: 3 },
      ['D22#1 2020-08-10 open', 'D22#3 2020-11-10 open', 'D22#4 2021-02-17 open'],
    ],
    [
      'in Tết, before the day to which the holidays moved it',
      { from: '2020-02-10', to: '2021-06-10', on: '2021-02-12', was: 6, is: 4 },
      ['D22#1 2020-08-10 open', 'D22#3 2021-02-17 open'],
    ],
    [
      'at the ends of months: each counted from the first day',
      { from: '2020-02-29', to: '2021-05-30', on: '2020-09-01', was: 6, is: 1 },
      [
        ...[
          'D22#1 2020-08-31 open',
          'D22#7 2020-09-29 open',
          'D22#8 2020-10-29 open',
          'D22#9 2020-11-30 open',
        ],
        ...['D22#10 2020-12-29 open', 'D22#11 2021-01-29 open', 'D22#12 2021-03-01 open'],
        ...['D22#13 2021-03-29 open', 'D22#14 2021-04-29 open', 'D22#15 2021-05-31 open'],
      ],
    ],
    [
      'with the same interval: nothing differs',
      { from: '2020-02-10', to: '2021-05-10', on: '2020-09-01', was: 6, is: 6 },
      ['D22#1 2020-08-10 open', 'D22#2 2021-02-17 open'],
    ],
  ])('%s', (_name, { from, to, on, was, is }, expected) => {
    expect(reports(repinned(under(from, to), TO, on), intervals(was, is))).toEqual(expected);
  });

  const moved = () =>
    repinned(historyOf([report('2020-08-05')], under('2020-02-10', '2021-11-10')), TO, '2021-03-01');
  test('what was reported stays reported, what was overdue stays overdue', () => {
    expect(reports(moved(), intervals(6, 3))).toEqual([
      ...['D22#1 2020-08-10 met', 'D22#2 2021-02-17 open', 'D22#5 2021-05-10 open', 'D22#6 2021-08-10 open'],
    ]);
  });
  test('a report where the two meet is the overdue one first, and answers one', () => {
    const late = historyOf([report('2021-04-20')], moved());
    expect(reports(late, intervals(6, 3)).slice(1, 3)).toEqual([
      'D22#2 2021-02-17 late',
      'D22#5 2021-05-10 open',
    ]);
    const both = historyOf([report('2021-05-04')], late);
    expect(reports(both, intervals(6, 3)).slice(1, 3)).toEqual([
      'D22#2 2021-02-17 late',
      'D22#5 2021-05-10 met',
    ]);
  });
  test('what was handed in early for the day ahead is not asked for again', () => {
    const early = historyOf([report('2021-01-20')], under('2020-02-10', '2021-11-10'));
    expect(reports(repinned(early, TO, '2021-02-01'), intervals(6, 3))).toEqual([
      ...['D22#1 2020-08-10 open', 'D22#2 2021-02-17 met', 'D22#5 2021-05-10 open', 'D22#6 2021-08-10 open'],
    ]);
  });
  test('an extension after it asks for no period before it', () => {
    const story = repinned(under('2020-02-10', '2020-12-20'), TO, '2020-12-15');
    const longer = historyOf(
      [{ name: 'grant-extension', on: '2020-12-16', data: { newEndsOn: '2021-06-10', reason: 'Bão' } }],
      story,
    );
    expect(reports(longer, intervals(6, 5))).toEqual(['D22#1 2020-08-10 open', 'D22#3 2021-05-10 open']);
  });
  test('each is asked for since the move, and says so: no reminder of one is taken for another', () => {
    const profiles = profilesAfter([intervals(3, 12)]);
    const facts = repinned(under('2020-02-10', '2023-02-11'), TO, '2020-12-01');
    const rows = snapshotOf({ kind: 'task', facts, calendar, profiles })?.deadlines ?? [];
    const first = rows.filter(({ id, occurrence }) => id === 'D22' && occurrence === 1);
    expect(first.map(({ dueDates }) => dueDates.map(({ revision }) => revision))).toEqual([[1], [2]]);
  });
});

describe('the law of 2025 counts nothing until the department says how long', () => {
  const LAW = { id: 'provincial-2025', version: 1 };
  const facts = repinned(under('2020-02-10', '2022-02-11'), LAW, '2021-03-01');
  const told = (count: number): SaidProfile => ({
    on: '2021-06-01',
    definitions: { 'provincial-2025': { deadlines: { D22: { count, unit: 'months' } } } },
  });
  test('what was overdue is owed still', () => {
    expect(reports(facts, intervals(6, 6))).toEqual(['D22#1 2020-08-10 open', 'D22#2 2021-02-17 open']);
  });
  test('the months told later count for days after the move', () => {
    expect(reports(facts, intervals(6, 6), [told(4)])).toEqual([
      ...['D22#1 2020-08-10 open', 'D22#2 2021-02-17 open'],
      ...['D22#4 2021-06-10 open', 'D22#5 2021-10-11 open', 'D22#6 2022-02-10 open'],
    ]);
    expect(reports(facts, intervals(6, 6), [told(12)])).toEqual([
      ...['D22#1 2020-08-10 open', 'D22#2 2021-02-17 open', 'D22#2 2022-02-10 open'],
    ]);
  });
  test('back under the old rules: no half-year that ended meanwhile', () => {
    const back = repinned(facts, { id: 'provincial-2014', version: 2 }, '2021-09-01');
    expect(reports(back, intervals(6, 6))).toEqual([
      'D22#1 2020-08-10 open',
      'D22#2 2021-02-17 open',
      'D22#4 2022-02-10 open',
    ]);
  });
});

test('what a move took back begins anew by the move that brings it again: who was reminded of the first is reminded of the second', () => {
  const signed = under('2020-02-10', '2023-02-10');
  const there = repinned(signed, { id: 'provincial-2025', version: 1 }, '2021-03-01');
  const back = repinned(there, TO, '2021-03-15');
  const d32 = snapshotOf({ kind: 'task', facts: back, calendar })?.deadlines.filter(({ id }) => id === 'D32');
  expect(d32).toMatchObject([
    { status: 'cancelled', closedBy: { revision: 2 }, dueDates: [{ revision: 1 }] },
    { status: 'open', dueDates: [{ revision: 3, movedBy: { type: 'DefinitionAdopted' } }] },
  ]);
});

test('a contract that is extended after the interval grew is asked for what falls into the extension', () => {
  const extended = historyOf(
    [saidPlain('grant-extension', { on: '2021-11-01', data: { newEndsOn: '2022-12-10' } })],
    repinned(under('2020-02-10', '2021-12-10'), TO, '2021-09-01'),
  );
  expect(reports(extended, intervals(6, 12)).at(-1)).toBe('D22#2 2022-02-10 open');
});
