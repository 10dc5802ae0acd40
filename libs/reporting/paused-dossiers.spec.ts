import { expect, test } from '@jest/globals';
import { memoryLog, type Said } from '../../test/support/memory-log.ts';
import { reportOf } from './testing/report-of.ts';

const said = (command: string, on: string, data: object = {}): Omit<Said, 'code'> => ({
  kind: 'dossier',
  command,
  on,
  data,
});
const RECEIVED = said('receive-administrative-dossier', '2023-03-01', {
  field: 'KH&CN',
  procedure: 'Cấp phép',
  dueOn: '2023-03-16',
});
const PAUSED = said('pause-clock', '2023-03-10', { reason: 'Thiếu sơ đồ' });
/** Two working days later: due on 2023-03-20. */
const RESUMED = said('resume-clock', '2023-03-14');
const returned = (on: string) => said('return-administrative-dossier', on, { result: 'Cấp' });

/** The one bucket that the dossier is counted in. */
async function bucketOf(
  story: readonly Omit<Said, 'code'>[],
  asOf = '2023-03-31',
): Promise<readonly string[]> {
  const log = memoryLog('2023-03-31T08:00:00+07:00');
  for (const one of story) await log.record({ ...one, code: 'H-1' });
  const { received, ...buckets } = reportOf(await log.histories(), { asOf }).dossiers;
  expect(received).toBe(1);
  return Object.entries(buckets).flatMap(([name, count]) => (count === 0 ? [] : [name]));
}

test.each([
  ['late without the pause', [RECEIVED, returned('2023-03-17')], 'late'],
  ['early by the moved day', [RECEIVED, PAUSED, RESUMED, returned('2023-03-17')], 'early'],
  ['on the moved day', [RECEIVED, PAUSED, RESUMED, returned('2023-03-20')], 'onTime'],
  ['after the moved day', [RECEIVED, PAUSED, RESUMED, returned('2023-03-21')], 'late'],
  ['still open after the moved day', [RECEIVED, PAUSED, RESUMED], 'overdue'],
  ['still paused after the day first given', [RECEIVED, PAUSED], 'pending'],
  ['stopped when it was overdue', [RECEIVED, said('pause-clock', '2023-03-20', { reason: 'x' })], 'overdue'],
])('a dossier %s', async (_what, story, bucket) => {
  expect(await bucketOf(story)).toEqual([bucket]);
});
test('as of the day first given, and of the moved one, it is pending', async () => {
  const story = [RECEIVED, PAUSED, RESUMED];
  expect(await bucketOf(story, '2023-03-16')).toEqual(['pending']);
  expect(await bucketOf(story, '2023-03-20')).toEqual(['pending']);
});
