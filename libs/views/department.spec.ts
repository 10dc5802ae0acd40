import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { declareForDepartment } from '#commands/handle-department-command';
import { plainDate } from '#lifecycle/values/plain-date';
import { catchUp } from '#subscriptions/catch-up';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { caseProjector } from './case-projector.ts';
import { deadlineView } from './deadline/projector.ts';
import { listDeadlines } from './deadline/query.ts';
import { prepareViews } from './prepare-views.ts';
import { rebuildViews } from './rebuild.ts';
import { taskCurrent } from './task-current/projector.ts';
import { openTestLog, proposeTask, receiveDossier, type TestLog } from './testing/log-on-postgres.ts';
import { verifyViews, type ViewsOf } from './verify.ts';

const views = [taskCurrent, deadlineView];
const today = plainDate('2024-05-06');
let server: PostgresServer;
let log: TestLog;
let of: ViewsOf;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  log = await openTestLog(server);
  log.setClock('2024-05-06T08:00:00+07:00');
  of = { store: log.store, pool: log.pool, views };
  await prepareViews(of);
});
afterEach(() => log.close());

const project = (): Promise<unknown> => catchUp({ ...of, reader: caseProjector(of) });

/** A facility task whose acceptance dossier is due on Friday 2024-05-31 (D32), two cases beside it that no day off moves. */
async function threeCases(): Promise<void> {
  const tell = (command: string, on: string, data: object) => log.record({ code: 'CS-1', command, on, data });
  await tell('register-facility-task', '2024-01-03', { title: 'T', managingBody: 'Huyện' });
  await tell('appraise', '2024-01-10', { totalVnd: '5', stateVnd: '5', durationMonths: 4 });
  const contract = { number: '1', host: 'A', effectiveFrom: '2024-02-01', endsOn: '2024-05-01' };
  await tell('sign-contract', '2024-02-01', { ...contract, totalVnd: '5' });
  await proposeTask(log, 'T-1');
  await receiveDossier(log, { code: 'H-1', dueOn: '2024-05-31' });
}

async function declareOff(date: string): Promise<string> {
  const said = { command: 'declare-holiday', data: { date, off: true, source: 'Thông báo' } };
  const request = { ...said, occurredOn: '2024-05-06', approvedBy: 'director', recordedBy: { by: 'test' } };
  const result = await declareForDepartment('calendar', request, log);
  if (result.status === 'refused') throw new Error(JSON.stringify(result.refusals));
  return result.answer.position;
}

const dueDays = async () =>
  (await listDeadlines(log.pool, { today }))
    .filter(({ id }) => id === 'D32' || id === 'D50')
    .map(({ task, id, dueOn, movedBy }) => [task, id, dueOn, movedBy?.map(({ from }) => from)]);

const rowVersions = async (): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await log.pool.query<{ code: string; at: string }>(
    'select code, ctid::text as at from views.task_current',
  );
  return new Map(rows.map(({ code, at }) => [code, at]));
};

describe('a day off that is declared while the views are live', () => {
  test('moves the open deadlines that it lies in, and says so; a record’s own day stays', async () => {
    await threeCases();
    await project();
    expect(await dueDays()).toEqual([
      ['H-1', 'D50', '2024-05-31', undefined],
      ['CS-1', 'D32', '2024-05-31', undefined],
    ]);
    await declareOff('2024-05-31');
    await project();
    expect(await dueDays()).toEqual([
      ['H-1', 'D50', '2024-05-31', undefined],
      ['CS-1', 'D32', '2024-06-03', ['2024-05-31']],
    ]);
  });

  test('rewrites the rows that it changes and no others', async () => {
    await threeCases();
    await project();
    const before = await rowVersions();
    await declareOff('2024-05-31');
    await project();
    const after = await rowVersions();
    const rewritten = [...after].filter(([code, at]) => before.get(code) !== at).map(([code]) => code);
    expect(rewritten).toEqual(['CS-1']);
  });

  test('is what a fresh fold and a rebuild say too', async () => {
    await threeCases();
    await project();
    await declareOff('2024-05-31');
    expect(await verifyViews(of)).toMatchObject({ ok: true, differences: [] });
    await declareOff('2024-06-03');
    expect(await rebuildViews(of)).toMatchObject({ ok: true, differences: [], switched: true });
    expect(await dueDays()).toContainEqual(['CS-1', 'D32', '2024-06-04', ['2024-05-31', '2024-06-03']]);
    expect(await verifyViews(of)).toMatchObject({ ok: true });
  });

  test('comes to the same on one page with the cases, and event by event', async () => {
    await threeCases();
    await declareOff('2024-05-31');
    await proposeTask(log, 'T-2');
    await project();
    const together = await dueDays();
    await log.pool.query('drop schema views cascade');
    await prepareViews(of);
    const readers = [caseProjector(of), caseProjector(of)] as const;
    let page = 0;
    for await (const { position } of log.store.readAll()) {
      page += 1;
      await catchUp({ ...of, reader: readers[page % 3 === 0 ? 0 : 1], until: position });
    }
    expect(await dueDays()).toEqual(together);
    expect(await verifyViews(of)).toMatchObject({ ok: true });
  });

  test('is known to a projector that begins behind it', async () => {
    await threeCases();
    await project();
    await declareOff('2024-05-31');
    await project();
    await log.record({ code: 'CS-1', command: 'pause', on: '2024-05-02', data: { reason: 'Lũ' } });
    await project();
    expect(await dueDays()).toContainEqual(['CS-1', 'D32', '2024-06-03', ['2024-05-31']]);
  });
});
