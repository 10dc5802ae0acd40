import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from '../calendar/calendar.ts';
import type { Clocks } from '../clocks.ts';
import type { Fact } from '../fact.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { calendarAfter, holiday, swap, type Notice } from '../testing/notices.ts';
import { walk, walks } from '../testing/random-walk.ts';
import { historyOf, type Said } from '../testing/record.ts';
import { newest } from '../testing/spec.ts';
import { roadTo } from '../testing/task-in.ts';
import { dayOfWeek, parseInstant, plainDate, plusDays } from '../values/plain-date.ts';
import { count, printedSeed } from '../../../test/support/counts.ts';
import { movesOf } from './deadline.ts';

const TASK = { title: 'T', level: 'provincial', managingBody: 'Sở' };
const CALL = { callId: 'C-1', round: 1, closesOn: '2026-10-05' };
/** A call under the old rules that closes on Monday 2026-10-05: the dossiers are to be opened seven working days later (D08). */
const STORY: readonly Said[] = [
  { name: 'propose', on: '2026-06-01', data: TASK },
  { name: 'order', on: '2026-07-01', data: { route: 'selection', year: 2026, regime: 'provincial-2014' } },
  { name: 'open-call', on: '2026-09-01', data: CALL },
  { name: 'receive-dossier', on: '2026-09-10', data: { dossierId: 'D-1', applicant: 'Viện' } },
  { name: 'close-call', on: '2026-10-05' },
];
const OPENED: Said = {
  name: 'open-dossiers',
  on: '2026-10-15',
  data: { dossiers: [{ dossierId: 'D-1', valid: true }] },
};

const d08 = (story: readonly Said[], notices: readonly Notice[], clocks: Clocks = {}) =>
  snapshotOf({
    kind: 'task',
    facts: historyOf(story),
    calendar: calendarAfter(notices),
    clocks,
  })?.deadlines.find(({ id }) => id === 'D08');

const off = (date: string, on: string, at?: string): Notice =>
  holiday(date, { on, reason: 'Bão số 9', ...(at !== undefined && { at }) });

describe('a day off declared while a deadline runs', () => {
  test('moves it, and the move is on record with who and why', () => {
    const row = d08(STORY, [off('2026-10-12', '2026-10-08')]);
    expect(row).toMatchObject({ dueOn: '2026-10-15', status: 'open' });
    expect(row && movesOf(row)).toEqual([
      {
        stream: 'calendar-vietnam',
        revision: 0,
        type: 'HolidayDeclared',
        occurredOn: '2026-10-08',
        recordedAt: '2026-10-08T01:00:00.000Z',
        actor: 'program-manager',
        reason: 'Bão số 9',
        from: '2026-10-14',
        to: '2026-10-15',
      },
    ]);
  });

  test.each<[string, readonly Notice[], string]>([
    ['before its first day', [off('2026-10-05', '2026-10-01')], '2026-10-14'],
    ['on its last day', [off('2026-10-14', '2026-10-08')], '2026-10-15'],
    ['after its last day', [off('2026-10-15', '2026-10-08')], '2026-10-14'],
    [
      'as a swap, worked on a Saturday in it',
      [swap('2026-10-12', '2026-10-10', { on: '2026-10-08' })],
      '2026-10-14',
    ],
    [
      'and taken back',
      [off('2026-10-12', '2026-10-08'), holiday('2026-10-12', { on: '2026-10-09', off: false })],
      '2026-10-14',
    ],
  ])('%s', (_what, notices, dueOn) => {
    expect(d08(STORY, notices)?.dueOn).toBe(dueOn);
  });

  test('a day off announced before it began was counted in from the start: nothing moved', () => {
    const row = d08(STORY, [off('2026-10-12', '2026-10-05')]);
    expect(row?.dueOn).toBe('2026-10-15');
    expect(row && movesOf(row)).toEqual([]);
  });
});

describe('what was closed', () => {
  test('stays as it was judged when a later notice says otherwise', () => {
    const notice = off('2026-10-12', '2026-10-16');
    expect(d08([...STORY, OPENED], [notice])).toMatchObject({ status: 'late', dueOn: '2026-10-14' });
  });

  test('is judged anew when a notice of before comes to light', () => {
    const notice = off('2026-10-12', '2026-10-08', '2026-10-20T08:00:00+07:00');
    expect(d08([...STORY, OPENED], [notice])).toMatchObject({ status: 'met', dueOn: '2026-10-15' });
  });

  test('is judged on a notice of its own day', () => {
    expect(d08([...STORY, OPENED], [off('2026-10-12', '2026-10-15')])?.status).toBe('met');
  });
});

describe('both clocks apply to the calendar as to the case', () => {
  const notices = [off('2026-10-12', '2026-10-08', '2026-10-09T08:00:00+07:00')];
  // The facts of the story are recorded by 2026-01-01; known-at speaks of the notice here.
  const knownAt = (text: string): Clocks => ({ knownAt: parseInstant(text) });
  test.each<[string, Clocks, string]>([
    ['as of the day before the notice', { asOf: plainDate('2026-10-07') }, '2026-10-14'],
    ['as of its day', { asOf: plainDate('2026-10-08') }, '2026-10-15'],
    ['known before it was recorded', knownAt('2026-10-09T07:59:00+07:00'), '2026-10-14'],
    ['known once it was', knownAt('2026-10-09T08:00:00+07:00'), '2026-10-15'],
  ])('%s', (_what, clocks, dueOn) => {
    expect(d08(STORY, notices, clocks)?.dueOn).toBe(dueOn);
  });
});

test.each([
  ['off, as the table has it', true, '2027-02-11'],
  ['worked after all', false, '2027-02-05'],
])(
  'a due date that rests on an unsettled day is provisional until a notice settles it: %s',
  (_how, isOff, want) => {
    const facts = historyOf(roadTo('sign-contract', { 'sign-contract': { data: { endsOn: '2027-01-06' } } }));
    const d32 = (notices: readonly Notice[]) =>
      newest('D32', snapshotOf({ kind: 'task', facts, calendar: calendarAfter(notices) }));
    const tet = ['04', '05', '08', '09', '10'].map((date) => `2027-02-${date}`);
    expect(d32([])).toMatchObject({ dueOn: '2027-02-11', provisional: true });
    expect(d32(tet.map((date) => holiday(date, { on: '2026-11-20', off: isOff })))).toMatchObject({
      dueOn: want,
      provisional: false,
    });
  },
);

test('an open deadline is where the calendar of today puts it, whatever came in which order', () => {
  const notices = fc.array(fc.record({ day: fc.nat(2500), on: fc.nat(2500), off: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  });
  const open = (facts: readonly Fact[], calendar: Calendar) =>
    snapshotOf({ kind: 'task', facts, calendar })
      ?.deadlines.filter(({ status }) => status === 'open')
      .map(({ id, occurrence, dueOn, provisional }) => ({ id, occurrence, dueOn, provisional }));
  fc.assert(
    fc.property(walks, notices, (choices, said) => {
      const { facts } = walk(choices, { corrections: false });
      const days = said.map(({ day, on, off: isOff }) => ({
        day: plusDays(plainDate('2020-01-01'), day),
        on: plusDays(plainDate('2020-01-01'), on),
        off: isOff,
      }));
      const told = days.filter(
        ({ day, off: isOff }, place) =>
          days.findIndex((one) => one.day === day) === place &&
          isOff === dayOfWeek(day) < 6 &&
          calendarAfter([]).dayOf(day) === undefined,
      );
      const calendar = calendarAfter(told.map(({ day, on, off: isOff }) => holiday(day, { on, off: isOff })));
      expect(open(facts, calendar)).toEqual(
        open(facts, { ...calendar, changes: [], at: (): Calendar => ({ ...calendar, changes: [] }) }),
      );
    }),
    { seed: printedSeed('an open deadline is where the calendar of today puts it'), numRuns: count(1000) },
  );
});
