import { describe, expect, test } from '@jest/globals';
import { isOverdue, movesOf, pausedBy } from './deadlines/deadline.ts';
import type { Fact } from './fact.ts';
import { definitionNamed } from './kinds.ts';
import { shownDefinition } from './shown-definition.ts';
import { snapshotOf } from './snapshot-of.ts';
import { calendarAfter, holiday } from './testing/notices.ts';
import { pinnedTo } from './testing/pinned-to.ts';
import { CONTEXT, decideSaid, historyOf, type Said } from './testing/record.ts';
import { plainDate } from './values/plain-date.ts';

const said = (name: string, on: string, data: object = {}): Said => ({
  kind: 'dossier',
  name,
  on,
  data,
  actor: 'one-stop-officer',
});
const received = (dueOn = '2023-03-16') =>
  said('receive-administrative-dossier', '2023-03-01', { field: 'KH&CN', procedure: 'Cấp phép', dueOn });
const paused = (on: string) => said('pause-clock', on, { reason: 'Thiếu sơ đồ' });
const resumed = (on: string) => said('resume-clock', on);
const returned = (on: string) => said('return-administrative-dossier', on, { result: 'Cấp' });

const seen = (facts: readonly Fact[], calendar = CONTEXT.calendar, clocks = {}) =>
  snapshotOf({ kind: 'dossier', facts, calendar, clocks });
const d50 = (facts: readonly Fact[], calendar = CONTEXT.calendar, clocks = {}) => {
  const row = seen(facts, calendar, clocks)?.deadlines.find(({ id }) => id === 'D50');
  if (row === undefined) throw new Error('a dossier has its deadline');
  return row;
};
const due = (...story: readonly Said[]) => {
  const { dueOn, status } = d50(historyOf(story));
  return `${dueOn} ${status}`;
};
const overdueOn = (facts: readonly Fact[], day: string) => isOverdue(d50(facts), plainDate(day));
const why = (history: readonly Fact[], next: Said): unknown => {
  const decision = decideSaid(next, history);
  return decision.status === 'refused'
    ? [decision.refusals[0].type, decision.refusals[0].params]
    : decision.status;
};

describe('the clock of an administrative dossier', () => {
  // Days after the pause's, up to and including the resume's; only working days count (domain 3.3 rule 8).
  test.each([
    ['over a weekend', ['2023-03-10', '2023-03-14'], ['2023-03-16', '2023-03-20']],
    ['for the day itself: none', ['2023-03-10', '2023-03-10'], ['2023-03-16', '2023-03-16']],
    ['from Friday to Sunday: none', ['2023-03-10', '2023-03-12'], ['2023-03-16', '2023-03-16']],
    ['over the days off of April and May', ['2023-04-28', '2023-05-04'], ['2023-05-08', '2023-05-09']],
    ['into days off', ['2023-04-26', '2023-04-28'], ['2023-04-28', '2023-05-05']],
  ] as const)('%s', (_what, [from, to], [dueOn, moved]) => {
    expect(due(received(dueOn), paused(from), resumed(to))).toBe(`${moved} open`);
  });

  test('leaves the state, and says who let it run on and why it had stood still', () => {
    const facts = historyOf([received(), paused('2023-03-10'), resumed('2023-03-14')]);
    expect(seen(facts)).toMatchObject({ state: 'Received', stateSince: '2023-03-01' });
    expect(movesOf(d50(facts))).toMatchObject([
      {
        type: 'ClockResumed',
        revision: 2,
        actor: 'one-stop-officer',
        reason: 'Thiếu sơ đồ',
        from: '2023-03-16',
        to: '2023-03-20',
      },
    ]);
  });
  test('stops more than once, and every pause counts', () => {
    const first = [received(), paused('2023-03-02'), resumed('2023-03-03')];
    expect(due(...first, paused('2023-03-08'), resumed('2023-03-10'))).toBe('2023-03-21 open');
  });
  test('does not let the dossier fall overdue while it stands, but what was overdue stays so', () => {
    const inTime = historyOf([received(), paused('2023-03-16')]);
    expect([overdueOn(inTime, '2023-05-01'), pausedBy(d50(inTime))?.occurredOn]).toEqual([
      false,
      '2023-03-16',
    ]);
    const tooLate = historyOf([received(), paused('2023-03-17')]);
    expect(overdueOn(tooLate, '2023-03-20')).toBe(true);
    expect(overdueOn(historyOf([resumed('2023-03-20')], inTime), '2023-03-21')).toBe(true);
  });
  test.each([
    ['while it stands, in time', ['2023-03-15', '2023-03-30'], '2023-03-31 met'],
    ['while it stands, on the day', ['2023-03-16', '2023-03-30'], '2023-03-30 met'],
    ['while it stands, stopped too late', ['2023-03-17', '2023-03-30'], '2023-03-16 late'],
  ] as const)('a result %s ends the pause on its day', (_what, [from, to], want) => {
    expect(due(received(), paused(from), returned(to))).toBe(want);
  });
  test('stopped on the weekend after its day: a result on Monday is late', () => {
    expect(due(received('2023-03-17'), paused('2023-03-18'), returned('2023-03-20'))).toBe('2023-03-17 late');
  });
  test('as of a day within the pause it stands', () => {
    const facts = historyOf([received(), paused('2023-03-10'), resumed('2023-03-14')]);
    const then = d50(facts, CONTEXT.calendar, { asOf: plainDate('2023-03-13') });
    expect([then.dueOn, pausedBy(then)?.type]).toEqual(['2023-03-16', 'ClockPaused']);
  });
});

describe('a pause recorded late', () => {
  const pause = [paused('2023-03-10'), resumed('2023-03-14')];
  test('counts as one recorded in time: what was late is met', () => {
    expect(due(received(), returned('2023-03-17'))).toBe('2023-03-16 late');
    expect(due(received(), returned('2023-03-17'), ...pause)).toBe('2023-03-20 met');
    expect(due(received(), ...pause, returned('2023-03-17'))).toBe('2023-03-20 met');
  });
  test('may end before a result that found it standing', () => {
    const late = [received(), paused('2023-03-10'), returned('2023-03-20'), resumed('2023-03-14')];
    expect(due(...late)).toBe('2023-03-20 met');
  });
});

describe('refused as illegal-state', () => {
  const open = historyOf([received()]);
  const stopped = historyOf([paused('2023-03-10')], open);
  const both = historyOf([resumed('2023-03-14')], stopped);
  const already = (what: string, on: string) => ['illegal-state', { already: what, on }];
  test.each<readonly [string, readonly [readonly Fact[], Said], unknown]>([
    ['stopped twice', [stopped, paused('2023-03-13')], already('clock-paused', '2023-03-10')],
    [
      'stopped before a pause that stands',
      [stopped, paused('2023-03-08')],
      already('clock-paused', '2023-03-10'),
    ],
    ['stopped before a pause of then', [both, paused('2023-03-08')], already('clock-paused', '2023-03-10')],
    ['stopped within a pause', [both, paused('2023-03-13')], already('clock-paused', '2023-03-10')],
    ['stopped again on the day it ran on', [both, paused('2023-03-14')], 'accepted'],
    ['run on without a pause', [open, resumed('2023-03-13')], ['illegal-state', { missing: 'ClockPaused' }]],
    [
      'run on before the pause',
      [stopped, resumed('2023-03-09')],
      ['illegal-state', { missing: 'ClockPaused' }],
    ],
    ['run on twice', [both, resumed('2023-03-15')], ['illegal-state', { missing: 'ClockPaused' }]],
    [
      'run on within a pause that ended',
      [both, resumed('2023-03-13')],
      already('clock-resumed', '2023-03-14'),
    ],
  ])('%s', (_what, [history, next], want) => {
    expect(why(history, next)).toEqual(want);
  });
  test('once the result is returned, and under the version that a dossier opened before keeps', () => {
    const done = historyOf([returned('2023-03-13')], open);
    for (const [history, next] of [
      [done, paused('2023-03-13')],
      [historyOf([returned('2023-03-13')], stopped), resumed('2023-03-14')],
      [pinnedTo(open, { id: 'administrative-dossier', version: 1 }), paused('2023-03-10')],
    ] as const)
      expect(why(history, next)).toMatchObject(['illegal-state', {}]);
  });
  test('a pause without a reason is a missing field; one that a resumption rests on is not voided', () => {
    expect(why(open, said('pause-clock', '2023-03-10'))).toMatchObject(['missing-field', {}]);
    const voiding = said('void', '2023-03-15', { targetEventId: 'fact-1', reason: 'Nhầm' });
    expect(why(both, voiding)).toMatchObject(['correction-changes-outcome', { event: 'ClockResumed' }]);
  });
});

describe('a day off declared', () => {
  const off = calendarAfter([holiday('2023-03-17', { on: '2023-03-15' })]);
  test('after the pause moves the day on; one that the record alone gave it does not', () => {
    const facts = historyOf([received(), paused('2023-03-10'), resumed('2023-03-14')]);
    expect(d50(facts, off).dueOn).toBe('2023-03-21');
    expect(d50(historyOf([received()]), off).dueOn).toBe('2023-03-16');
  });
  test('while it stands a second time leaves it standing', () => {
    const twice = [received(), paused('2023-03-02'), resumed('2023-03-03'), paused('2023-03-13')];
    const row = d50(historyOf(twice), calendarAfter([holiday('2023-03-17', { on: '2023-03-15' })]));
    expect([row.dueOn, pausedBy(row)?.occurredOn]).toEqual(['2023-03-20', '2023-03-13']);
  });
});

test('the definition says what stops the clock, and that no text was read for it', () => {
  const shown = definitionNamed('administrative-dossier');
  const [rule] = shown === undefined ? [] : shownDefinition(shown).deadlines;
  expect(rule?.clock).toMatchObject({
    stoppedBy: ['ClockPaused'],
    resumedBy: ['ClockResumed', 'AdministrativeDossierResolved'],
    certainty: 'recalled',
  });
});
