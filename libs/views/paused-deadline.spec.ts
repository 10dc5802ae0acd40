import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { plainDate } from '#lifecycle/values/plain-date';
import { catchUp } from '#subscriptions/catch-up';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { caseProjector } from './case-projector.ts';
import { deadlineView } from './deadline/projector.ts';
import { listDeadlines } from './deadline/query.ts';
import { prepareViews } from './prepare-views.ts';
import { openTestLog, receiveDossier, type TestLog } from './testing/log-on-postgres.ts';
import { verifyViews, type ViewsOf } from './verify.ts';

let server: PostgresServer;
let log: TestLog;
let of: ViewsOf;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  log = await openTestLog(server);
  log.setClock('2023-03-31T08:00:00+07:00');
  of = { store: log.store, pool: log.pool, views: [deadlineView] };
  await prepareViews(of);
});
afterEach(() => log.close());

const dossier = (code: string, said: { command: string; on: string; data?: object }): Promise<string> =>
  log.record({ kind: 'dossier', code, ...said });
const paused = (on: string) => ({ command: 'pause-clock', on, data: { reason: 'Thiếu' } });
const listed = async (filter = {}) =>
  (await listDeadlines(log.pool, { today: plainDate('2023-03-31'), ...filter })).map(
    ({ task, dueOn, overdue, pausedOn }) => [task, dueOn, overdue, pausedOn],
  );

test('a deadline whose clock stands is listed so, is not overdue, and is moved when it runs on', async () => {
  for (const code of ['A', 'B', 'C']) await receiveDossier(log, { code, dueOn: '2023-03-16' });
  await dossier('A', paused('2023-03-10'));
  await dossier('B', paused('2023-03-20'));
  await catchUp({ ...of, reader: caseProjector(of) });
  expect(await listed()).toEqual([
    ['A', '2023-03-16', false, '2023-03-10'],
    ['B', '2023-03-16', true, '2023-03-20'],
    ['C', '2023-03-16', true, undefined],
  ]);
  expect((await listed({ overdue: true })).map(([code]) => code)).toEqual(['B', 'C']);
  await dossier('A', { command: 'resume-clock', on: '2023-03-29' });
  expect(await verifyViews(of)).toMatchObject({ ok: true, differences: [] });
  expect(await listed({ task: 'A' })).toEqual([['A', '2023-04-04', false, undefined]]);
});
