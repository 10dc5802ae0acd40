import { expect, test } from '@jest/globals';
import { memoryLog } from '../../test/support/memory-log.ts';
import { reportOf } from './testing/report-of.ts';

test('a task whose opening was voided is in no figure, but in those of whoever did not know it', async () => {
  const log = memoryLog('2023-03-10T08:00:00+07:00');
  const data = { title: 'T', level: 'provincial', managingBody: 'Sở' };
  const uncertain = ['data.title'];
  await log.record({ code: 'A', command: 'propose', on: '2023-01-10', data });
  await log.record({ code: 'B', command: 'propose', on: '2023-01-10', data });
  const targetEventId = (await log.history('B')).facts[0]?.id;
  log.setClock('2023-03-20T08:00:00+07:00');
  const said = { targetEventId, reason: 'Nhầm mã' };
  await log.record({ code: 'B', command: 'void', on: '2023-03-20', data: said });
  const gone = await log.histories();
  const asOf = '2023-03-31';
  expect(reportOf(gone, { asOf }).byLevel).toMatchObject({ provincial: 1 });
  expect(reportOf(gone, { asOf, knownAt: '2023-03-15T00:00:00.000Z' }).byLevel).toMatchObject({
    provincial: 2,
  });
  await log.record({ code: 'B', command: 'propose', on: '2023-02-10', data, uncertain });
  const again = reportOf(await log.histories(), { asOf });
  expect(again.byLevel).toMatchObject({ provincial: 2 });
  expect(again.byMilestone.registered).toBe(2);
});
