import { describe, expect, test } from '@jest/globals';
import { decideSaid, historyOf, type Said } from './testing/record.ts';
import { refusals } from './testing/refusals.ts';
import { MAIN_ROAD, PLAIN, roadTo, saidPlain, taskIn } from './testing/task-in.ts';
import { snapshotOf } from './snapshot-of.ts';
import { vietnamCalendar } from './calendar/vietnam.ts';
import type { Fact } from './fact.ts';
import { plainDate, plusDays } from './values/plain-date.ts';

const seen = (facts: readonly Fact[]) => snapshotOf({ kind: 'task', facts, calendar: vietnamCalendar });

describe('rule 1: dates', () => {
  const changing = MAIN_ROAD.slice(1).filter(
    (command) =>
      ![
        'receive-dossier',
        'submit-for-approval',
        'confirm-acceptance-dossier',
        'complete-acceptance-file',
      ].includes(command),
  );
  test.each(changing)('%s may happen the day the present state began, not the day before', (command) => {
    const place = MAIN_ROAD.indexOf(command);
    const history = historyOf(roadTo(MAIN_ROAD[place - 1] ?? 'propose'));
    const began = seen(history)?.stateSince ?? plainDate('2020-06-01');
    const said = (on: string): Said => ({ ...saidPlain(command, { on }) });
    const before = decideSaid(said(plusDays(began, -1)), history);
    expect(before.status === 'refused' && before.refusals[0].type).toBe('out-of-order');
    const same = decideSaid(said(began), history);
    expect(same.status === 'refused' ? same.refusals.map(({ type }) => type) : []).not.toContain(
      'out-of-order',
    );
  });

  const resumed = () =>
    historyOf(
      [saidPlain('pause'), saidPlain('resume'), saidPlain('pause', { on: '2022-03-01' })],
      taskIn('InExecution'),
    );
  refusals('pay-tranche', resumed, [
    [{}, 'accepted', { on: '2021-08-31', why: 'that day it was in execution' }],
    [{}, 'out-of-order', { on: '2021-09-01', why: 'that day it was paused' }],
    [{}, 'out-of-order', { on: '2021-10-01' }],
    [{}, 'accepted', { on: '2021-12-01', why: 'the day it was resumed, at its end' }],
    [{}, 'illegal-state', { on: '2022-03-01', why: 'the present state does not allow it' }],
    [{}, 'out-of-order', { on: '2020-12-27', why: 'before the contract' }],
    [{}, 'out-of-order', { on: '2019-01-01', why: 'before the task' }],
  ]);
  refusals('submit-periodic-report', () => taskIn('Archived'), [
    [{}, 'accepted', { on: '2021-07-05', why: 'years late' }],
    [{}, 'out-of-order', { on: '2023-02-01', why: 'the day the acceptance dossier came in' }],
    [{}, 'illegal-state', { on: '2025-01-01' }],
  ]);
  refusals('complete-acceptance-file', () => historyOf(roadTo('register-result')), [
    [{}, 'accepted', { on: '2023-03-20' }],
    [{}, 'out-of-order', { on: '2023-03-19' }],
  ]);
  refusals('receive-dossier', () => taskIn('CallClosed'), [
    [{ dossierId: 'D-2' }, 'accepted', { on: '2020-10-13', why: 'while the call was open' }],
    [
      { dossierId: 'D-2' },
      'illegal-state',
      { on: '2020-10-14', why: 'at the end of that day it was closed' },
    ],
  ]);
  refusals('grant-extension', () => taskIn('AcceptanceSubmitted'), [
    [{}, 'accepted', { on: '2023-01-31', why: 'granted before, recorded after the dossier came in' }],
    [{}, 'illegal-state', { on: '2023-02-01' }],
    [{}, 'illegal-state', { on: '2023-02-03', why: 'granted after' }],
  ]);
  refusals('appraise', () => taskIn('Approved'), [
    [{}, 'accepted', { on: '2020-11-15', why: 'an earlier version, recorded late' }],
    [{}, 'out-of-order', { on: '2020-11-09' }],
  ]);
  refusals(
    'pause',
    () => historyOf([saidPlain('pay-tranche', { on: '2021-09-10' })], taskIn('InExecution')),
    [[{}, 'accepted', { on: '2021-09-01', why: 'a fact that left the state does not hold it back' }]],
  );
});

describe('what was recorded late', () => {
  test('leaves the present state as it is', () => {
    const history = historyOf(
      [saidPlain('submit-periodic-report', { on: '2021-07-05' })],
      taskIn('Archived'),
    );
    expect(seen(history)).toMatchObject({ state: 'Archived', stateSince: PLAIN.archive?.on });
  });
  test('answers the half-year of its own day, met in its time', () => {
    const history = historyOf([saidPlain('submit-periodic-report', { on: '2021-07-05' })], taskIn('Passed'));
    const rows = seen(history)?.deadlines.filter(({ id }) => id === 'D22');
    expect(rows?.map(({ occurrence, status }) => [occurrence, status])).toEqual([
      [1, 'met'],
      [2, 'cancelled'],
      [3, 'cancelled'],
    ]);
  });
  test('an earlier appraisal undoes no later submission', () => {
    const again = saidPlain('appraise', { on: '2020-11-15', data: { totalVnd: '900000000' } });
    const history = historyOf([again], taskIn('Appraised'));
    expect(seen(history)?.details).toMatchObject({
      submittedForApprovalOn: '2020-11-20',
      appraisal: { totalVnd: '900000000' },
    });
    expect(decideSaid(saidPlain('approve'), history).status).toBe('accepted');
  });
  test('an appraisal that came after the submission by its own day undoes it', () => {
    const history = historyOf([saidPlain('appraise', { on: '2020-11-25' })], taskIn('Appraised'));
    const late = historyOf([saidPlain('submit-for-approval', { on: '2020-11-26' })], history);
    expect(decideSaid(saidPlain('approve'), late).status).toBe('accepted');
    expect(decideSaid(saidPlain('approve'), history).status).toBe('refused');
  });
  test('an extension recorded after the acceptance moved the deadline of its own day', () => {
    const history = historyOf([saidPlain('grant-extension')], taskIn('Passed'));
    const row = seen(history)?.deadlines.find(({ id }) => id === 'D32');
    expect(row).toMatchObject({ dueOn: '2023-08-04', status: 'met' });
    expect(row?.dueDates.map(({ dueOn }) => dueOn)).toEqual(['2023-02-06', '2023-08-04']);
  });
});
