import { provincial2014 } from '../definitions/provincial-2014/definition.ts';
import { pinnedTo } from '../testing/pinned-to.ts';
import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '../calendar/vietnam.ts';
import type { Fact } from '../fact.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { historyOf, type Said } from '../testing/record.ts';
import { named, newest } from '../testing/spec.ts';
import { MAIN_ROAD, roadTo, saidPlain, taskIn } from '../testing/task-in.ts';
import { plainDate } from '../values/plain-date.ts';
import { isOverdue } from './deadline.ts';

const seen = (facts: readonly Fact[]) => snapshotOf({ kind: 'task', facts, calendar });
const after = (last: string, others = {}) => historyOf(roadTo(last, others));
const rowsOf = (id: string, facts: readonly Fact[]) =>
  named(id, seen(facts)).map(({ occurrence, dueOn, status }) => [occurrence, dueOn, status]);

/** Each deadline: the step that closes it, a day in time, a day too late, the last day. */
const CLOSERS: readonly (readonly [
  id: string,
  before: string,
  closer: Said,
  lastDay: string,
  dayAfter: string,
])[] = [
  ['D08', 'close-call', saidPlain('open-dossiers'), '2020-10-23', '2020-10-24'],
  ['D19', 'approve', saidPlain('sign-contract'), '2020-12-31', '2021-01-01'],
  ['D32', 'sign-contract', saidPlain('submit-acceptance-dossier'), '2023-02-06', '2023-02-07'],
  ['D33', 'submit-acceptance-dossier', saidPlain('confirm-acceptance-dossier'), '2023-02-06', '2023-02-07'],
  [
    'D36',
    'confirm-acceptance-dossier',
    saidPlain('establish-acceptance-council'),
    '2023-02-24',
    '2023-02-25',
  ],
  ['D39', 'establish-acceptance-council', saidPlain('conclude-acceptance'), '2023-03-22', '2023-03-23'],
  ['D41', 'conclude-acceptance', saidPlain('complete-acceptance-file'), '2023-05-04', '2023-05-05'],
  ['D42', 'conclude-acceptance', saidPlain('register-result'), '2023-04-19', '2023-04-20'],
  ['D49', 'liquidate', saidPlain('archive'), '2024-06-03', '2024-06-04'],
];

describe.each(CLOSERS)('%s', (...[id, before, closer, lastDay, dayAfter]) => {
  const history = () => after(before);
  test('open from its start, overdue from the day after its last', () => {
    const row = newest(id, seen(history()));
    expect(row).toMatchObject({ dueOn: lastDay, status: 'open' });
    expect(row && [isOverdue(row, plainDate(lastDay)), isOverdue(row, plainDate(dayAfter))]).toEqual([
      false,
      true,
    ]);
    expect(row?.dueDates).toEqual([{ dueOn: lastDay, revision: history().length - 1 }]);
  });
  test('met on its last day', () => {
    const row = newest(id, seen(historyOf([{ ...closer, on: lastDay }], history())));
    expect(row).toMatchObject({ status: 'met', dueOn: lastDay, closedBy: { occurredOn: lastDay } });
  });
  test('late the day after', () => {
    const row = newest(id, seen(historyOf([{ ...closer, on: dayAfter }], history())));
    expect(row).toMatchObject({ status: 'late', dueOn: lastDay });
  });
});

describe('what each state starts', () => {
  const started = (facts: readonly Fact[]): readonly string[] =>
    (seen(facts)?.deadlines ?? []).map(({ id, occurrence }) =>
      occurrence === undefined ? id : `${id}#${occurrence}`,
    );
  test('with every sub-step: those whose both ends the definition has, none of them open at the end', () => {
    const added = ['D05', 'D07', 'D12', 'D15', 'D17', 'D20', 'D24#1', 'D35'];
    const main = started(pinnedTo(after('archive'), provincial2014));
    expect([...started(after('archive'))].sort()).toEqual([...main, ...added].sort());
  });
  test('no deadline but those of contract section 8, each started once on the main road', () => {
    expect(started(pinnedTo(after('archive'), provincial2014))).toEqual([
      'D08',
      'D19',
      'D22#1',
      'D22#2',
      'D22#3',
      'D30',
      'D32',
      'D33',
      'D36',
      'D39',
      'D41',
      'D42',
      'D49',
    ]);
  });
  test('nothing stays open at the end of the road', () => {
    expect(seen(after('archive'))?.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
  });
  test.each(['NotOrdered', 'Cancelled', 'Refused', 'Withdrawn', 'Terminated', 'FailedAcceptance'] as const)(
    '%s: nothing stays open',
    (state) => {
      expect(seen(taskIn(state))?.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
    },
  );
  test('a failed selection leaves the second call alone open', () => {
    const open = seen(taskIn('SelectionFailed'))?.deadlines.filter(({ status }) => status === 'open');
    expect(open?.map(({ id }) => id)).toEqual(['D09']);
  });
});

describe('D22: a report each half-year', () => {
  const until = (endsOn: string) => after('sign-contract', { 'sign-contract': { data: { endsOn } } });
  const report = (...days: string[]) =>
    historyOf(
      days.map((on) => saidPlain('submit-periodic-report', { on })),
      taskIn('InExecution'),
    );
  const statuses = (facts: readonly Fact[]) => named('D22', seen(facts)).map(({ status }) => status);

  test('a row each half-year that lies before the contract’s end, counted from the first day', () => {
    expect(rowsOf('D22', taskIn('InExecution'))).toEqual([
      [1, '2021-07-05', 'open'],
      [2, '2022-01-05', 'open'],
      [3, '2022-07-05', 'open'],
    ]);
    expect(rowsOf('D22', until('2023-01-06'))).toHaveLength(4);
    expect(rowsOf('D22', until('2021-07-05'))).toEqual([]);
    expect(rowsOf('D22', until('2021-07-06'))).toHaveLength(1);
  });
  test('a half-year that ends on a day off moves, the next is not counted from there', () => {
    const history = after('sign-contract', {
      'sign-contract': { data: { effectiveFrom: '2021-01-03', endsOn: '2022-12-01' } },
    });
    expect(rowsOf('D22', history).map(([, dueOn]) => dueOn)).toEqual([
      '2021-07-05',
      '2022-01-04',
      '2022-07-04',
    ]);
  });
  test('from the last day of a month the last days of months', () => {
    const history = after('sign-contract', {
      'sign-contract': { data: { effectiveFrom: '2020-12-31', endsOn: '2022-12-31' } },
    });
    expect(rowsOf('D22', history).map(([, dueOn]) => dueOn)).toEqual([
      '2021-06-30',
      '2021-12-31',
      '2022-06-30',
    ]);
  });
  test.each([
    ['2021-04-05', ['open', 'open', 'open'], 'three months before, to the day: none yet'],
    ['2021-04-06', ['met', 'open', 'open'], 'the day after: the first'],
    ['2021-07-05', ['met', 'open', 'open'], 'its due day'],
    ['2021-07-06', ['late', 'open', 'open'], 'a day too late'],
    ['2021-10-05', ['late', 'open', 'open'], 'three months after, to the day: still the first'],
    ['2021-10-06', ['open', 'met', 'open'], 'the day after: the second'],
    ['2022-10-05', ['open', 'open', 'late'], 'the last day of the last window'],
    ['2022-10-06', ['open', 'open', 'open'], 'beyond all windows: none'],
  ])('a report of %s: %j (%s)', (on, wanted) => {
    expect(statuses(report(on))).toEqual(wanted);
  });
  test('a second report in the same window answers none', () => {
    const history = report('2021-07-01', '2021-07-20');
    expect(statuses(history)).toEqual(['met', 'open', 'open']);
    expect(named('D22', seen(history))[0]?.closedBy?.occurredOn).toBe('2021-07-01');
  });
  test('reports follow the day they happened, not the order they were recorded in', () => {
    const history = report('2021-07-20', '2021-07-01');
    expect(named('D22', seen(history))[0]).toMatchObject({
      status: 'met',
      closedBy: { occurredOn: '2021-07-01' },
    });
  });
  test('an extension adds the half-years up to the new end and leaves the others', () => {
    const history = historyOf(
      [saidPlain('submit-periodic-report'), saidPlain('grant-extension')],
      taskIn('InExecution'),
    );
    expect(rowsOf('D22', history)).toEqual([
      [1, '2021-07-05', 'met'],
      [2, '2022-01-05', 'open'],
      [3, '2022-07-05', 'open'],
      [4, '2023-01-05', 'open'],
    ]);
    const added = named('D22', seen(history)).at(-1);
    expect(added?.startedBy.type).toBe('ExtensionGranted');
  });
  test('a pause stops none of them', () => {
    const paused = historyOf([saidPlain('pause'), saidPlain('resume')], taskIn('InExecution'));
    expect(rowsOf('D22', paused)).toEqual(rowsOf('D22', taskIn('InExecution')));
  });
  test('the acceptance dossier cancels those open', () => {
    const history = historyOf([saidPlain('submit-acceptance-dossier')], report('2021-07-01'));
    expect(statuses(history)).toEqual(['met', 'cancelled', 'cancelled']);
  });
});

describe('D30: the last day to ask for an extension', () => {
  test('counted back, on a day off too', () => {
    const history = after('sign-contract', { 'sign-contract': { data: { endsOn: '2023-02-05' } } });
    expect(rowsOf('D30', history)).toEqual([[undefined, '2023-01-05', 'open']]);
    const sunday = after('sign-contract', { 'sign-contract': { data: { endsOn: '2023-02-08' } } });
    expect(rowsOf('D30', sunday)).toEqual([[undefined, '2023-01-08', 'open']]);
    const short = after('sign-contract', { 'sign-contract': { data: { endsOn: '2023-03-31' } } });
    expect(rowsOf('D30', short)).toEqual([[undefined, '2023-02-28', 'open']]);
  });
  test('never late, never overdue', () => {
    const row = newest('D30', seen(taskIn('InExecution')));
    expect(row && isOverdue(row, plainDate('2026-01-01'))).toBe(false);
    const history = historyOf([saidPlain('grant-extension', { on: '2023-01-04' })], taskIn('InExecution'));
    expect(rowsOf('D30', history)).toEqual([[undefined, '2022-12-05', 'met']]);
  });
  test('a second extension is not to be had: it does not start again', () => {
    const history = historyOf([saidPlain('grant-extension')], taskIn('InExecution'));
    expect(named('D30', seen(history))).toHaveLength(1);
  });
  test('the acceptance dossier cancels it', () => {
    expect(rowsOf('D30', taskIn('AcceptanceSubmitted'))).toEqual([[undefined, '2022-12-05', 'cancelled']]);
  });
});

describe('D09: the second call', () => {
  const second = saidPlain('open-call', { on: '2021-03-15', data: { round: 2, closesOn: '2021-04-14' } });
  test('met by it, to the day', () => {
    expect(rowsOf('D09', historyOf([second], taskIn('SelectionFailed')))).toEqual([
      [undefined, '2021-03-15', 'met'],
    ]);
  });
  test('a second round that fails starts none', () => {
    const close = saidPlain('close-call', { on: '2021-04-14' });
    const fail = saidPlain('fail-round', { on: '2021-04-15' });
    expect(rowsOf('D09', historyOf([second, close, fail], taskIn('SelectionFailed')))).toHaveLength(1);
  });
  test('by invitation too: the program counts the round', () => {
    const direct = historyOf([
      ...roadTo('order', { order: { data: { route: 'direct' } } }),
      saidPlain('invite-direct'),
      saidPlain('close-call'),
      saidPlain('fail-round'),
    ]);
    expect(rowsOf('D09', direct)).toEqual([[undefined, '2021-03-15', 'open']]);
    const again = saidPlain('invite-direct', { on: '2021-03-01', data: { closesOn: '2021-04-01' } });
    expect(rowsOf('D09', historyOf([again], direct))).toEqual([[undefined, '2021-03-15', 'met']]);
    const fail = [
      saidPlain('close-call', { on: '2021-04-01' }),
      saidPlain('fail-round', { on: '2021-04-02' }),
    ];
    expect(rowsOf('D09', historyOf([again, ...fail], direct))).toHaveLength(1);
  });
  test('a new round makes new rows: the opening of its dossiers', () => {
    const history = historyOf(
      [second, saidPlain('close-call', { on: '2021-04-14' })],
      taskIn('SelectionFailed'),
    );
    expect(rowsOf('D08', history)).toEqual([
      [undefined, '2020-10-23', 'met'],
      [undefined, '2021-04-26', 'open'],
    ]);
  });
  test('reopened, it starts anew from the first call of the new series', () => {
    const history = historyOf(
      [
        saidPlain('reopen', { on: '2021-09-01' }),
        saidPlain('open-call', { on: '2021-10-01', data: { closesOn: '2021-11-01' } }),
        saidPlain('close-call', { on: '2021-11-01' }),
        saidPlain('fail-round', { on: '2021-11-02' }),
      ],
      taskIn('SelectionFailed'),
    );
    expect(rowsOf('D09', history)).toEqual([
      [undefined, '2021-03-15', 'cancelled'],
      [undefined, '2022-04-01', 'open'],
    ]);
  });
});

test('the road of these specs has every closing step', () => {
  expect(
    CLOSERS.every(([, before, closer]) =>
      [before, closer.name].every((name) => (MAIN_ROAD as readonly string[]).includes(name)),
    ),
  ).toBe(true);
});
