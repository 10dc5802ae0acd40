import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '../calendar/vietnam.ts';
import { nameOf } from '../deadlines/deadline.ts';
import type { Fact } from '../fact.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { profilesAfter, type SaidProfile } from '../testing/adoptions.ts';
import { repinned } from '../testing/pinned-to.ts';
import { historyOf, type Said } from '../testing/record.ts';
import { saidPlain, taskIn } from '../testing/task-in.ts';

/** A task under the law of 2025, its call closed on Monday 2026-03-16: nobody could read when the dossiers are to be opened. */
const STORY: readonly Said[] = [
  { name: 'propose', on: '2026-01-05', data: { title: 'T', level: 'provincial', managingBody: 'Sở' } },
  { name: 'order', on: '2026-01-12', data: { route: 'selection', year: 2026 } },
  { name: 'open-call', on: '2026-02-02', data: { callId: 'C-1', round: 1, closesOn: '2026-03-16' } },
  { name: 'close-call', on: '2026-03-16' },
];
const IN_TEN: SaidProfile = {
  on: '2026-03-20',
  definitions: { 'provincial-2025': { deadlines: { D08: { count: 10, unit: 'workingDays' } } } },
};

const seen = (profiles: readonly SaidProfile[], clocks = {}) => {
  const facts = historyOf(STORY);
  const snapshot = snapshotOf({ kind: 'task', facts, calendar, profiles: profilesAfter(profiles), clocks });
  return {
    regime: snapshot?.definition.id,
    days: snapshot?.deadlines
      .filter(({ id }) => id === 'D08')
      .map(({ id, dueOn, provisional }) => [id, dueOn, provisional]),
    toSet: snapshot?.deadlinesToSet.map(({ id, basis }) => [id, basis.includes('chưa có văn bản gốc')]),
  };
};

test('its deadlines stand open without a day, and say that the owner must set them', () => {
  expect(seen([])).toEqual({ regime: 'provincial-2025', days: [], toSet: [['D08', true]] });
});

test('a profile that fills them gives the day, from its own day on', () => {
  expect(seen([IN_TEN])).toEqual({
    regime: 'provincial-2025',
    days: [['D08', '2026-03-30', false]],
    toSet: [],
  });
  expect(seen([IN_TEN], { asOf: '2026-03-19' })).toMatchObject({ days: [], toSet: [['D08', true]] });
});

const TERMS = { D32: { count: 30, unit: 'days' }, D22: { count: 6, unit: 'months' } };
const told = (on: string, deadlines: object = TERMS): SaidProfile => ({
  on,
  definitions: { 'provincial-2025': { deadlines } },
});
/** Each deadline of those ids as `D22#1 2026-04-15 open`, and what is to be set. */
function answers(facts: readonly Fact[], profiles: readonly SaidProfile[], ids: readonly string[]) {
  const snapshot = snapshotOf({ kind: 'task', facts, calendar, profiles: profilesAfter(profiles) });
  const rows = (snapshot?.deadlines ?? []).filter(({ id }) => ids.includes(id));
  return {
    rows: rows.map((row) => `${nameOf(row)} ${row.dueOn} ${row.status}`).toSorted(),
    toSet: (snapshot?.deadlinesToSet ?? []).map(({ id }) => id).filter((id) => ids.includes(id)),
  };
}

describe('a deadline without a day hears what happens while it waits', () => {
  const contract = { number: '1', effectiveFrom: '2025-10-15', endsOn: '2026-12-15', totalVnd: '1000' };
  const found: Said = {
    name: 'take-over',
    on: '2025-11-03',
    data: {
      ...{ title: 'T', level: 'provincial', managingBody: 'Sở', state: 'InExecution', host: 'Viện' },
      ...{ totalVnd: '1000', contract },
    },
  };
  const extended: Said = {
    name: 'grant-extension',
    on: '2026-05-04',
    data: { newEndsOn: '2027-06-15', reason: 'Bão' },
  };
  const report: Said = { name: 'submit-periodic-report', on: '2026-04-14', data: { period: '1' } };

  test('a contract extended: the day is counted from its new end', () => {
    const facts = historyOf([found, extended]);
    expect(answers(facts, [], ['D32', 'D22'])).toEqual({ rows: [], toSet: ['D22', 'D32'] });
    const late = answers(facts, [told('2026-06-01')], ['D32', 'D22']);
    expect(late).toEqual({
      rows: [
        'D22#1 2026-04-15 open',
        'D22#2 2026-10-15 open',
        'D22#3 2027-04-15 open',
        'D32 2027-07-15 open',
      ],
      toSet: [],
    });
    expect(answers(facts, [told('2025-10-01')], ['D32', 'D22'])).toEqual(late);
  });
  test('it remembers no day but the one that it was given, and who gave it', () => {
    const facts = historyOf([found, extended]);
    const profiles = profilesAfter([told('2026-06-01')]);
    const d32 = snapshotOf({ kind: 'task', facts, calendar, profiles })?.deadlines.find(
      ({ id }) => id === 'D32',
    );
    expect(d32?.dueDates).toMatchObject([
      { dueOn: '2027-07-15', revision: 1, movedBy: { type: 'ProfileAdopted', occurredOn: '2026-06-01' } },
    ]);
    expect(d32?.startedBy.type).toBe('TaskTakenOver');
  });
  test('a periodic report answers its half-year, and the next ones are still to come', () => {
    const facts = historyOf([found, report]);
    expect(answers(facts, [], ['D22']).toSet).toEqual(['D22']);
    expect(answers(facts, [told('2026-06-01')], ['D22']).rows).toEqual([
      'D22#1 2026-04-15 met',
      'D22#2 2026-10-15 open',
    ]);
    expect(answers(historyOf([extended], facts), [told('2026-04-20')], ['D22']).rows).toEqual([
      'D22#1 2026-04-15 met',
      'D22#2 2026-10-15 open',
      'D22#3 2027-04-15 open',
    ]);
  });
  test('what was done when nobody could say by when is not called late', () => {
    const facts = historyOf([found, { ...report, on: '2026-04-20' }]);
    expect(answers(facts, [told('2026-06-01')], ['D22']).rows).toEqual([
      'D22#1 2026-04-15 cancelled',
      'D22#2 2026-10-15 open',
    ]);
  });
  test('a second adjustment waits though the first was answered', () => {
    const asked = (adjustmentId: string, on: string): Said => ({
      ...saidPlain('request-adjustment'),
      on,
      data: { ...(saidPlain('request-adjustment').data as object), adjustmentId },
    });
    const approved = saidPlain('approve-adjustment', { on: '2026-01-12' });
    const first = asked((approved.data as { adjustmentId: string }).adjustmentId, '2026-01-05');
    const facts = historyOf([found, first, asked('Z-2', '2026-01-08'), approved]);
    expect(answers(facts, [], ['D27']).toSet).toEqual(['D27']);
    const profile = told('2026-02-02', { D27: { count: 30, unit: 'days' } });
    expect(answers(facts, [profile], ['D27'])).toEqual({
      rows: ['D27#1 2026-02-04 met', 'D27#2 2026-02-09 open'],
      toSet: [],
    });
  });
});

describe('a task that adopted the law of 2025 in execution', () => {
  const facts = repinned(taskIn('InExecution'), { id: 'provincial-2025', version: 1 }, '2021-02-01');
  const ids = ['D17', 'D20', 'D30', 'D32'];
  const open = (profiles: readonly SaidProfile[]) => {
    const { rows, toSet } = answers(facts, profiles, ids);
    return { rows: rows.filter((row) => row.endsWith('open')), toSet: toSet.toSorted() };
  };
  test('waits on under a profile that says nothing of them', () => {
    expect(open([])).toEqual({ rows: [], toSet: ids });
    expect(open([{ on: '2022-03-01', definitions: {} }])).toEqual({ rows: [], toSet: ids });
  });
  test('gets its day from a profile of the law that it follows now', () => {
    expect(open([told('2022-03-01', { D32: { count: 90, unit: 'days' } })])).toEqual({
      rows: ['D32 2023-04-05 open'],
      toSet: ['D17', 'D20', 'D30'],
    });
  });
  test('reports by half-years again once a profile says how many months they are', () => {
    const rows = answers(facts, [told('2022-03-01', { D22: { count: 6, unit: 'months' } })], ['D22']).rows;
    expect(rows.filter((row) => row.endsWith('open'))).toEqual([
      'D22#1 2021-07-05 open',
      'D22#2 2022-01-05 open',
      'D22#3 2022-07-05 open',
    ]);
  });
});

test('a task that comes back to the law it left has its deadlines back', () => {
  const law = taskIn('InExecution');
  const of = (facts: readonly Fact[]) =>
    answers(facts, [], ['D22', 'D30', 'D32']).rows.filter((row) => row.endsWith('open'));
  const away = repinned(law, { id: 'provincial-2025', version: 1 }, '2021-02-01');
  expect(of(away)).toEqual([]);
  expect(of(repinned(away, { id: 'provincial-2014', version: 2 }, '2021-03-01'))).toEqual(of(law));
});
