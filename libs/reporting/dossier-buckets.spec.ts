import { describe, expect, test } from '@jest/globals';
import { memoryLog } from '../../test/support/memory-log.ts';
import { reportOf, subjectsOf } from './testing/report-of.ts';

describe('a dossier falls in exactly one bucket', () => {
  test.each([
    ['early', '2023-03-09', '2023-03-31'],
    ['onTime', '2023-03-10', '2023-03-31'],
    ['late', '2023-03-13', '2023-03-31'],
    ['pending', undefined, '2023-03-09'],
    ['pending', undefined, '2023-03-10'],
    ['overdue', undefined, '2023-03-11'],
    ['pending', '2023-03-13', '2023-03-10'],
    ['overdue', '2023-03-13', '2023-03-12'],
    ['early', '2023-03-09', '2023-03-09'],
    ['pending', '2023-03-09', '2023-03-08'],
  ])('%s: due on 10 March, returned %s, as of %s', async (bucket, returnedOn, asOf) => {
    const log = memoryLog('2023-12-01T08:00:00+07:00');
    const of = { kind: 'dossier', code: 'HC-1' };
    const data = { field: 'Đo lường', procedure: 'Cấp giấy', dueOn: '2023-03-10' };
    await log.record({ ...of, command: 'receive-administrative-dossier', on: '2023-03-01', data });
    if (returnedOn !== undefined)
      await log.record({
        ...of,
        command: 'return-administrative-dossier',
        on: returnedOn,
        data: { result: 'Giấy' },
      });
    const report = reportOf(await log.histories(), { asOf });
    const none = { early: 0, onTime: 0, late: 0, pending: 0, overdue: 0 };
    expect(report.dossiers).toEqual({ ...none, received: 1, [bucket]: 1 });
    expect(subjectsOf(report, 'C9')).toHaveLength(bucket === 'late' || bucket === 'overdue' ? 1 : 0);
    expect(subjectsOf(report, 'C10')).toEqual([]);
  });

  test.each([
    ['2022-12-31', 0],
    ['2023-01-01', 1],
    ['2023-03-31', 1],
    ['2023-04-01', 0],
  ])('received on %s it is %d of the first quarter', async (on, received) => {
    const log = memoryLog('2023-12-01T08:00:00+07:00');
    const data = { field: 'Đo lường', procedure: 'Cấp giấy', dueOn: '2023-06-10' };
    await log.record({ kind: 'dossier', code: 'HC-1', command: 'receive-administrative-dossier', on, data });
    expect(reportOf(await log.histories(), { asOf: '2023-06-30' }).dossiers.received).toBe(received);
  });
});
