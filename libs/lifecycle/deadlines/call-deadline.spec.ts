import { describe, expect, test } from '@jest/globals';
import { openActsOf } from '../open-acts.ts';
import { seen } from '../testing/correction.ts';
import { CONTEXT, historyOf } from '../testing/record.ts';
import { newest } from '../testing/spec.ts';
import { saidPlain as said } from '../testing/task-in.ts';
import { plainDate } from '../values/plain-date.ts';
import { isOverdue } from './deadline.ts';

/** A call that closes on the last day of its notice, under each regulation that asks for it. */
const CALLS = [
  ['provincial-2014', '2020'],
  ['provincial-2023', '2024'],
  ['provincial-2025', '2026'],
] as const;

describe.each(CALLS)('the call of a task under %s', (id, year) => {
  const day = (monthAndDay: string): string => `${year}-${monthAndDay}`;
  const called = (command: 'open-call' | 'invite-direct') =>
    historyOf([
      said('propose', { on: day('01-05') }),
      said('order', {
        on: day('02-02'),
        data: { route: command === 'open-call' ? 'selection' : 'direct', year: Number(year) },
      }),
      said(command, { on: day('03-02'), data: { closesOn: day('04-02') } }),
    ]);
  const closed = (on: string) =>
    newest('D07', seen(historyOf([said('close-call', { on: day(on) })], called('open-call'))));

  test.each(['open-call', 'invite-direct'] as const)(
    'is to be closed on its day, and overdue after (%s)',
    (command) => {
      const snapshot = seen(called(command));
      expect(snapshot?.definition.id).toBe(id);
      const row = newest('D07', snapshot);
      expect(row).toMatchObject({ dueOn: day('04-02'), status: 'open', neverOverdue: false });
      const overdue = ['04-02', '04-03'].map((on) => row && isOverdue(row, plainDate(day(on))));
      expect(overdue).toEqual([false, true]);
    },
  );
  test('is closed in time on the day itself, late from the day after', () => {
    expect(closed('04-02')).toMatchObject({ status: 'met' });
    expect(closed('04-03')).toMatchObject({ status: 'late' });
  });
  test('asks for the closing, as a duty', () => {
    const history = called('open-call');
    const snapshot = seen(history);
    const { calendar } = CONTEXT;
    const acts = snapshot === undefined ? [] : openActsOf({ snapshot, history, department: { calendar } });
    const dutyOf = acts.find(({ command }) => command === 'close-call');
    expect(dutyOf?.deadline).toMatchObject({ id: 'D07', neverOverdue: false });
  });
  test('asks for nothing once the task is withdrawn', () => {
    const withdrawn = historyOf([said('withdraw', { on: day('04-10') })], called('open-call'));
    expect(newest('D07', seen(withdrawn))).toMatchObject({ status: 'cancelled' });
  });
});
