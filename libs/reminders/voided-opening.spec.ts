import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { streamName } from '#event-store/stream-name';
import { catchUp } from '#subscriptions/catch-up';
import { caseProjector } from '#views/case-projector';
import { deadlineView } from '#views/deadline/projector';
import { milestoneCount } from '#views/milestone-count/projector';
import { countMilestones } from '#views/milestone-count/query';
import { prepareViews } from '#views/prepare-views';
import { rebuildViews } from '#views/rebuild';
import { taskCurrent } from '#views/task-current/projector';
import { openTestLog, type TestLog } from '#views/testing/log-on-postgres';
import { verifyViews, type ViewsOf } from '#views/verify';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { reminderLedger } from './ledger/projector.ts';
import { reconcileCase } from './reconcile.ts';

let server: PostgresServer;
let log: TestLog;
let of: ViewsOf;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  log = await openTestLog(server);
  of = {
    store: log.store,
    pool: log.pool,
    views: [taskCurrent, deadlineView, milestoneCount, reminderLedger],
  };
  await prepareViews(of);
});
afterEach(() => log.close());

const code = 'NV-1';
const contract = { number: '1', effectiveFrom: '2022-01-05', endsOn: '2024-01-05', totalVnd: '9' };
const takeOver = (state: string) =>
  log.record({
    code,
    command: 'take-over',
    on: '2023-03-08',
    data: { title: 'T', level: 'provincial', managingBody: 'Sở', state, contract },
  });
async function voidOpening(): Promise<void> {
  const [opening] = await events();
  const data = { targetEventId: opening?.id, reason: 'Ghi nhầm' };
  await log.record({ code, command: 'void', on: '2023-03-10', data });
}
async function events() {
  const all = [];
  for await (const event of log.store.readStream(streamName({ kind: 'task', code }))) all.push(event);
  return all;
}
const project = () => catchUp({ ...of, reader: caseProjector(of) });
/** Rows of the case in each view; the ids of its deadlines. */
async function rows() {
  const count = async (view: string): Promise<number> =>
    (await log.pool.query(`select 1 from views.${view} where code = $1`, [code])).rowCount ?? 0;
  const { rows: due } = await log.pool.query<{ id: string }>(
    `select id from views.deadline where code = $1 and status = 'open' order by id, due_on`,
    [code],
  );
  return {
    tasks: await count('task_current'),
    counted: await count('milestone_count'),
    reminders: (await count('reminder_ledger')) > 0,
    deadlines: [...new Set(due.map(({ id }) => id))],
  };
}
const NONE = { tasks: 0, counted: 0, reminders: false, deadlines: [] };
const RIGHT = { tasks: 1, counted: 1, reminders: true, deadlines: ['D22', 'D30', 'D32'] };
async function agree(): Promise<void> {
  expect(await verifyViews(of)).toMatchObject({ ok: true });
  expect(await rebuildViews(of)).toMatchObject({ ok: true, switched: true });
}

describe('the rows of a task whose opening is voided', () => {
  test('go with it, and come back right when it is opened again', async () => {
    await takeOver('AcceptanceSubmitted');
    await project();
    expect(await rows()).toEqual({ tasks: 1, counted: 1, reminders: true, deadlines: ['D33'] });
    await voidOpening();
    await project();
    expect(await rows()).toEqual(NONE);
    expect((await countMilestones(log.pool)).byLevel).toEqual({});
    await agree();
    expect(await rows()).toEqual(NONE);
    await takeOver('InExecution');
    await project();
    expect(await rows()).toEqual(RIGHT);
    await agree();
    expect(await rows()).toEqual(RIGHT);
  });
  test('are the same when all of it is one page', async () => {
    await takeOver('AcceptanceSubmitted');
    await voidOpening();
    await takeOver('InExecution');
    await project();
    expect(await rows()).toEqual(RIGHT);
  });
});

test('its jobs leave the queue', async () => {
  const present = new Set<string>();
  const queue = {
    add: (jobs: readonly { id: string }[]) => {
      for (const { id } of jobs) present.add(id);
      return Promise.resolve();
    },
    remove: (ids: readonly string[]) => {
      for (const id of ids) present.delete(id);
      return Promise.resolve(ids.length);
    },
  };
  const ports = { ...log, queue: queue as never };
  await takeOver('AcceptanceSubmitted');
  await reconcileCase(ports, { kind: 'task', code, since: 0 });
  expect(present.size).toBeGreaterThan(0);
  const wrong = [...present];
  await voidOpening();
  await reconcileCase(ports, { kind: 'task', code, since: 1 });
  expect(present.size).toBe(0);
  await takeOver('InExecution');
  await reconcileCase(ports, { kind: 'task', code, since: 2 });
  expect(wrong.filter((id) => present.has(id))).toEqual([]);
});
