import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { departmentIn } from '#commands/department';
import { NO_STREAM } from '#event-store/event-store.port';
import type { JsonObject } from '#event-store/json';
import type { NewEvent, StreamName } from '#event-store/recorded-event';
import { allCases } from '#history/all-cases';
import { plainDate } from '#lifecycle/values/plain-date';
import { parseQuarter } from '#reporting/quarter';
import { quarterlyReport } from '#reporting/quarterly-report';
import { catchUp } from '#subscriptions/catch-up';
import { readCursor } from '#subscriptions/cursor';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { lagOf } from '#subscriptions/lag';
import { caseProjector, VIEWS_READER } from './case-projector.ts';
import { deadlineView } from './deadline/projector.ts';
import { listDeadlines } from './deadline/query.ts';
import { milestoneCount } from './milestone-count/projector.ts';
import { countMilestones } from './milestone-count/query.ts';
import { prepareViews } from './prepare-views.ts';
import { rebuildViews } from './rebuild.ts';
import { taskCurrent } from './task-current/projector.ts';
import { listTasks } from './task-current/query.ts';
import { openTestLog, proposeTask, receiveDossier, type TestLog } from './testing/log-on-postgres.ts';
import { verifyViews, type ViewsOf } from './verify.ts';

const views = [taskCurrent, deadlineView, milestoneCount];
const today = plainDate('2023-03-10');
let server: PostgresServer;
let log: TestLog;
let of: ViewsOf;

beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  log = await openTestLog(server);
  of = { store: log.store, pool: log.pool, views };
  await prepareViews(of);
});
afterEach(() => log.close());

const project = (): Promise<unknown> => catchUp({ ...of, reader: caseProjector(of) });

async function threeCases(): Promise<void> {
  await proposeTask(log, 'T-1');
  await proposeTask(log, 'T-2');
  await log.record({ code: 'T-2', command: 'decline-order', on: '2023-02-01', data: { reason: 'Trùng' } });
  await receiveDossier(log, { code: 'T-1', dueOn: '2023-03-09' });
}

describe('queries', () => {
  test('a list names each case of each kind with its next deadline', async () => {
    await threeCases();
    await project();
    const { items } = await listTasks(log.pool, { today });
    expect(items.map(({ kind, code, state, nextDeadline }) => [kind, code, state, nextDeadline])).toEqual([
      ['dossier', 'T-1', 'Received', { id: 'D50', dueOn: '2023-03-09' }],
      ['task', 'T-1', 'Proposed', null],
      ['task', 'T-2', 'NotOrdered', null],
    ]);
  });

  test.each([
    [{ kind: 'task', state: 'Proposed' }, ['task/T-1']],
    [{ overdue: true }, ['dossier/T-1']],
    [{ overdue: false }, ['task/T-1', 'task/T-2']],
    [{ q: 'de TAI t-2' }, ['task/T-2']],
    [{ q: '100%' }, []],
    [{ level: 'provincial', sort: '-code' as const }, ['task/T-2', 'task/T-1']],
    [{ sort: 'nextDeadline' as const }, ['dossier/T-1', 'task/T-1', 'task/T-2']],
  ])('filter %j gives %j', async (filter, want) => {
    await threeCases();
    await project();
    const { items } = await listTasks(log.pool, { today, ...filter });
    expect(items.map(({ kind, code }) => `${kind}/${code}`)).toEqual(want);
  });

  test('a right whose day has passed is not what comes next, in the list and in its order', async () => {
    const contract = { number: '1', effectiveFrom: '2021-01-05', endsOn: '2023-01-05', totalVnd: '9' };
    const data = { title: 'T', level: 'provincial', managingBody: 'Sở', state: 'InExecution', contract };
    await log.record({ code: 'T-9', command: 'take-over', on: '2022-12-01', data });
    await project();
    const next = async (day: string) =>
      (await listTasks(log.pool, { today: plainDate(day), sort: 'nextDeadline' })).items[0]?.nextDeadline;
    expect(await next('2022-12-05')).toEqual({ id: 'D30', dueOn: '2022-12-05' });
    expect(await next('2022-12-06')).toEqual({ id: 'D32', dueOn: '2023-02-06' });
  });

  test('pages of one give each case once, in order, and end', async () => {
    await threeCases();
    await project();
    const seen: string[] = [];
    let next: string | null | undefined;
    do {
      const page = await listTasks(log.pool, {
        today,
        limit: 1,
        sort: '-title',
        ...(next && { after: next }),
      });
      seen.push(...page.items.map(({ kind, code }) => `${kind}/${code}`));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual(['task/T-2', 'task/T-1', 'dossier/T-1']);
    await expect(listTasks(log.pool, { today, after: 'nonsense' })).rejects.toMatchObject({
      type: 'invalid-field',
    });
  });

  test('deadlines are overdue by the day of the question', async () => {
    await threeCases();
    await project();
    expect(await listDeadlines(log.pool, { today })).toMatchObject([
      { task: 'T-1', id: 'D50', overdue: true },
    ]);
    expect(await listDeadlines(log.pool, { today: plainDate('2023-03-09'), overdue: true })).toEqual([]);
    expect(await listDeadlines(log.pool, { today, dueBefore: plainDate('2023-03-09') })).toEqual([]);
  });

  test('the counts leave dossiers out and count ended tasks as closed', async () => {
    await threeCases();
    await project();
    expect(await countMilestones(log.pool)).toEqual({
      byMilestone: { registered: 1, appraised: 0, contracted: 0, accepted: 0 },
      closed: 1,
      byLevel: { provincial: 2 },
    });
  });
});

describe('verify', () => {
  test('agrees with the views it just brought up to date', async () => {
    await threeCases();
    expect(await verifyViews(of)).toEqual({ ok: true, rows: 3 + 1 + 2, differences: [] });
  });

  test.each([
    [
      'a changed field',
      `update views.task_current set state = 'Ordered' where (kind, code) = ('task', 'T-1')`,
      { view: 'task_current', key: 'task/T-1', field: 'state', inView: 'Ordered', folded: 'Proposed' },
    ],
    ['a missing row', `delete from views.deadline`, { view: 'deadline', key: 'dossier/T-1/0', inView: null }],
    [
      'an extra row',
      `insert into views.milestone_count values ('task', 'T-9', 'registered', 'provincial', false)`,
      { view: 'milestone_count', key: 'task/T-9', folded: null },
    ],
    [
      'a value turned into null',
      `update views.deadline set due_dates = null`,
      { view: 'deadline', field: 'due_dates', inView: null },
    ],
  ])('sees %s, and a rebuild mends it', async (_, damage, difference) => {
    await threeCases();
    await project();
    await log.pool.query(damage);
    const checked = await verifyViews(of);
    expect(checked.ok).toBe(false);
    expect(checked.differences).toEqual([expect.objectContaining(difference)]);
    expect(await rebuildViews(of)).toEqual({ ok: true, rows: 6, differences: [], switched: true });
    expect(await verifyViews(of)).toMatchObject({ ok: true });
  });
});

describe('a stream of a kind that this program does not run', () => {
  const foreign = async (stream: string, data: JsonObject = {}): Promise<void> => {
    const metadata = { schemaVersion: 7, occurredOn: '2023-03-01', recordedBy: {} };
    const event = { type: 'Anything', data, metadata } as unknown as NewEvent;
    await log.store.append(stream as StreamName, NO_STREAM, [event]);
  };
  test('is no case: not in the list, not in the report, and nothing breaks on it', async () => {
    await foreign('foo-1');
    await threeCases();
    await foreign('foo-%C4%90');
    await foreign('meeting-T-1');
    await foreign('reminder-T-9', { kind: 'foo' });
    await project();
    expect((await listTasks(log.pool, { today })).items).toHaveLength(3);
    expect(await verifyViews(of)).toEqual({ ok: true, rows: 6, differences: [] });
    expect(await rebuildViews(of)).toEqual({ ok: true, rows: 6, differences: [], switched: true });
    const cases = await allCases(log.store);
    expect(cases.map(({ kind, code }) => `${kind}/${code}`)).toEqual(['task/T-1', 'task/T-2', 'dossier/T-1']);
    const quarter = parseQuarter('2023-Q1');
    if (quarter === undefined) throw new Error('a quarter');
    const report = quarterlyReport(cases, {
      quarter,
      asOf: today,
      knownAt: undefined,
      ...(await departmentIn(log.store)),
    });
    expect(report.dossiers.received).toBe(1);
  });
});

describe('rebuild', () => {
  test('refuses to switch when a stored row is not what was folded', async () => {
    await threeCases();
    await project();
    // A view whose stored row differs from what it says: PostgreSQL prints the number without its zeros.
    const fickle = {
      ...taskCurrent,
      rowsOf: (subject: Parameters<typeof taskCurrent.rowsOf>[0]) =>
        taskCurrent.rowsOf(subject).map((row) => ({ ...row, total_vnd: '007' })),
    };
    const answer = await rebuildViews({ ...of, views: [fickle, deadlineView, milestoneCount] });
    expect(answer).toMatchObject({ ok: false, switched: false });
    expect(answer.differences[0]).toEqual({
      view: 'task_current',
      key: 'task/T-1',
      field: 'total_vnd',
      inView: '7',
      folded: '007',
    });
    expect(await verifyViews(of)).toMatchObject({ ok: true });
  });

  test('while others write and follow, nothing is lost, doubled or put back', async () => {
    await threeCases();
    await project();
    const writing = (async () => {
      for (let n = 0; n < 40; n += 1) {
        await proposeTask(log, `W-${n}`);
        if (n % 3 === 0) await project();
      }
    })();
    const rebuilt = [await rebuildViews(of), await rebuildViews(of)];
    await writing;
    expect(rebuilt.map(({ switched }) => switched)).toEqual([true, true]);
    expect(await verifyViews(of)).toEqual({ ok: true, rows: 6 + 80, differences: [] });
  });

  test('keeps the cursors of other readers', async () => {
    await threeCases();
    await project();
    await log.pool.query(`insert into views.cursor values ('other', '7')`);
    await rebuildViews(of);
    expect(await readCursor(log.pool, { reader: 'other' })).toBe('7');
  });

  test('views of another definition are emptied at the start and filled from the start of the log', async () => {
    await threeCases();
    await project();
    const raised = views.map((view) => ({ ...view, version: view.version + 1 }));
    expect(await prepareViews(of)).toEqual({ emptied: false });
    expect(await prepareViews({ ...of, views: raised })).toEqual({ emptied: true });
    expect(await verifyViews({ ...of, views: raised })).toMatchObject({ ok: true, rows: 6 });
  });

  test('views of another log are emptied too: one put in its place, or the same restored to an earlier end', async () => {
    await threeCases();
    await project();
    expect(await prepareViews(of)).toEqual({ emptied: false });
    const other = await openTestLog(server);
    const onOther = { ...of, store: other.store };
    expect(await prepareViews(onOther)).toEqual({ emptied: true });
    await proposeTask(other, 'T-9');
    expect(await verifyViews(onOther)).toMatchObject({ ok: true, rows: 2 });
    await other.close();
    await prepareViews(of);
    await project();
    await log.pool.query(`update views.cursor set position = '99999999999999999999'`);
    expect(await lagOf({ ...of, reader: VIEWS_READER })).toMatchObject({ caughtUp: false, isBeyond: true });
    expect(await prepareViews(of)).toEqual({ emptied: true });
    expect(await verifyViews(of)).toMatchObject({ ok: true, rows: 6 });
  });

  test('views made while the log was empty are emptied for another log that is as long', async () => {
    await prepareViews(of);
    await proposeTask(log, 'T-1');
    await project();
    const other = await openTestLog(server);
    await proposeTask(other, 'T-9');
    expect(await prepareViews({ ...of, store: other.store })).toEqual({ emptied: true });
    await other.close();
  });

  test.each([
    ['projected', () => project()],
    ['rebuilt', () => rebuildViews(of)],
  ])(
    'views of a log that was restored to an earlier end and has outgrown it are emptied (%s)',
    async (_, fill) => {
      await threeCases();
      await fill();
      expect(await prepareViews(of)).toEqual({ emptied: false });
      await log.pool.query(`begin; set local session_replication_role = replica;
      delete from log.event where position = (select max(position) from log.event); commit`);
      await proposeTask(log, 'T-8');
      await proposeTask(log, 'T-9');
      expect(await prepareViews(of)).toEqual({ emptied: true });
      expect(await verifyViews(of)).toMatchObject({ ok: true });
    },
  );
});
