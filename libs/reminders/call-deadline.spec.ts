import { expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '#lifecycle/calendar/vietnam';
import { snapshotOf } from '#lifecycle/snapshot-of';
import { historyOf } from '#lifecycle/testing/record';
import { roadTo } from '#lifecycle/testing/task-in';
import { plan } from './plan.ts';

test('a call that nobody closes is asked for as anything overdue is: each working day of a week, then weekly', () => {
  const history = historyOf(roadTo('receive-dossier'));
  const deadlines = snapshotOf({ kind: 'task', facts: history, calendar })?.deadlines ?? [];
  const rows = plan({ kind: 'task', code: 'T-1', deadlines, history, calendar });
  const ofTheCall = rows.filter(
    ({ deadline, recipient }) => deadline.id === 'D07' && recipient === 'role:program-manager',
  );
  expect(ofTheCall.map(({ rule, sendAt }) => `${rule} ${sendAt.slice(0, 10)}`).slice(0, 9)).toEqual([
    'before-7 2020-10-05',
    'before-3 2020-10-09',
    'before-1 2020-10-13',
    'due 2020-10-14',
    'overdue-1 2020-10-15',
    'overdue-2 2020-10-16',
    'overdue-3 2020-10-19',
    'overdue-4 2020-10-20',
    'overdue-5 2020-10-21',
  ]);
  expect(ofTheCall.slice(9).every(({ rule }) => rule.startsWith('weekly-'))).toBe(true);
  expect(ofTheCall.length).toBeGreaterThan(9);
  const told = rows.filter(({ deadline, rule }) => deadline.id === 'D07' && rule === 'overdue-1');
  expect(told.map(({ recipient }) => recipient)).toEqual([
    'role:program-manager',
    'role:head-of-division',
    'role:director',
  ]);
});
