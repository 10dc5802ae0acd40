import { beforeAll, describe, expect, test } from '@jest/globals';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { plainDate } from '#lifecycle/values/plain-date';
import { memoryLog } from '../../test/support/memory-log.ts';
import type { CaseHistory } from './case-history.ts';
import { deadlinesAsOf } from './deadlines-as-of.ts';

let histories: readonly CaseHistory[];
beforeAll(async () => {
  const log = memoryLog();
  await log.importSample();
  histories = await log.histories();
});

/** Those of contract section 8; the sub-steps of the law bring more. */
const MAIN_LINE = /^D(08|09|19|22|30|32|33|36|39|41|42|49|50)$/;

interface Asked {
  readonly task?: string;
  readonly status?: string;
  readonly dueBefore?: string;
  readonly overdue?: boolean;
}
const list = (asOf: string, { dueBefore, ...filter }: Asked = {}) =>
  deadlinesAsOf(histories, {
    ...filter,
    ...(dueBefore !== undefined && { dueBefore: plainDate(dueBefore) }),
    asOf: plainDate(asOf),
    calendar: vietnamCalendar,
  }).filter(({ id }) => MAIN_LINE.test(id));
const told = (asOf: string, filter?: Asked): readonly string[] =>
  list(asOf, filter).map(
    ({ task, id, dueOn, overdue }) => `${task} ${id} ${dueOn}${overdue ? ' overdue' : ''}`,
  );

const D36 = 'BT-2023Q1-02 D36 2023-02-22';
const D39 = 'BT-2023Q1-01 D39 2023-03-10';
const D50 = 'HC-2023Q1-15 D50 2023-03-16';

describe('the deadlines of all cases at the end of a day', () => {
  test('those open, earliest first', () => {
    expect(told('2023-03-10')).toEqual([`${D36} overdue`, D39, D50]);
  });

  test('on its due day it is not overdue, the day after it is', () => {
    expect([told('2023-02-22').includes(D36), told('2023-02-23').includes(`${D36} overdue`)]).toEqual([
      true,
      true,
    ]);
    expect(told('2023-03-11')).toEqual([`${D36} overdue`, `${D39} overdue`, D50]);
  });

  test('due before a day leaves out that day', () => {
    expect(told('2023-03-10', { dueBefore: '2023-03-10' })).toEqual([`${D36} overdue`]);
    expect(told('2023-03-10', { dueBefore: '2023-03-11' })).toEqual([`${D36} overdue`, D39]);
  });

  test('only those overdue', () => {
    expect(told('2023-03-10', { overdue: true })).toEqual([`${D36} overdue`]);
  });

  test('of one case, with its kind and the fact that started them', () => {
    expect(list('2023-03-10', { task: 'BT-2023Q1-01' })).toEqual([
      {
        task: 'BT-2023Q1-01',
        kind: 'task',
        id: 'D39',
        dueOn: '2023-03-10',
        status: 'open',
        overdue: false,
        provisional: expect.any(Boolean),
        basis: expect.stringMatching(/\S/),
        startedBy: { revision: 18, type: 'AcceptanceCouncilEstablished' },
      },
    ]);
  });

  test('those met, late and cancelled are never overdue and are told apart', () => {
    const of = (status: string) => list('2023-03-10', { status, task: 'BT-2023Q1-01' });
    for (const status of ['met', 'late', 'cancelled'])
      expect(of(status).map((one) => [one.status, one.overdue])).toEqual(
        of(status).map(() => [status, false]),
      );
    expect(of('met').map(({ id }) => id)).toContain('D33');
  });

  test('before a case was opened it has none', () => {
    expect(told('2019-01-01')).toEqual([]);
  });
});
