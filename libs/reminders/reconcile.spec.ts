import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { streamName } from '#event-store/stream-name';
import { receiveDossier } from '#views/testing/log-on-postgres';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { listReminders } from './ledger/query.ts';
import { openQueue, type ReminderQueue } from './jobs/queue.ts';
import { reconcile, reconcileCase, type CaseReconcilePorts, type ReconcilePorts } from './reconcile.ts';
import { JOB_STORES, type JobStore } from './testing/job-stores.ts';
import { openReminderLog, type ReminderLog } from './testing/reminder-log.ts';

describe.each(JOB_STORES)('the queue on %s', (_store, openJobs) => {
  let server: PostgresServer;
  let log: ReminderLog;
  let queue: ReminderQueue;
  let jobs: JobStore;
  let ports: ReconcilePorts & CaseReconcilePorts;
  const failed = (): void => undefined;

  beforeAll(async () => {
    server = await startPostgresServer();
    jobs = await openJobs();
  });
  afterAll(async () => {
    await jobs.stop();
    await server.stop();
  });
  beforeEach(async () => {
    log = await openReminderLog(server);
    await receiveDossier(log, { code: 'H-1', dueOn: '2023-03-16' });
    await receiveDossier(log, { code: 'H-2', dueOn: '2023-09-14' });
    await log.project();
    queue = await openQueue({ url: await jobs.urlFor(log), failed });
    ports = { ...log, queue };
  });
  afterEach(async () => {
    await queue.close();
    await log.close();
  });

  const close = async (): Promise<void> => {
    await log.record({
      kind: 'dossier',
      code: 'H-1',
      command: 'return-administrative-dossier',
      on: '2023-03-10',
      data: { result: 'Cấp' },
    });
    await log.project();
  };

  /** The paper said another day all along. */
  const correctDueDate = async (to: string): Promise<void> => {
    let targetEventId = '';
    for await (const { id } of log.store.readStream(streamName({ kind: 'dossier', code: 'H-1' })))
      targetEventId = id;
    await log.record({
      kind: 'dossier',
      code: 'H-1',
      command: 'correct',
      on: '2023-03-10',
      data: { targetEventId, field: 'data.dueOn', to, reason: 'Ghi nhầm' },
    });
    await log.project();
  };

  /** What the ledger has pending within the horizon: the dossier due in autumn is beyond it. */
  async function wanted(): Promise<Set<string>> {
    const listed = await listReminders(log.pool, { status: 'pending' });
    return new Set(listed.filter(({ sendAt }) => sendAt < '2023-04-14T01:00').map(({ id }) => id));
  }

  describe('reconcile', () => {
    test('fills the queue up to the horizon, then has nothing to do', async () => {
      const ids = await wanted();
      expect(ids.size).toBeGreaterThan(15);
      expect(await reconcile(ports)).toEqual({ added: ids.size, removed: 0, kept: 0 });
      expect(await queue.present()).toEqual(ids);
      expect(await reconcile(ports)).toEqual({ added: 0, removed: 0, kept: ids.size });
    });

    test('an emptied queue comes back whole', async () => {
      const { added } = await reconcile(ports);
      await jobs.empty(log);
      expect(await reconcile(ports)).toEqual({ added, removed: 0, kept: 0 });
      expect(await queue.present()).toEqual(await wanted());
    });

    test('a met deadline leaves the queue', async () => {
      const { added } = await reconcile(ports);
      await close();
      expect(await reconcile(ports)).toEqual({ added: 0, removed: added, kept: 0 });
      expect((await queue.present()).size).toBe(0);
    });

    test('after an event one case alone is brought in line', async () => {
      await reconcileCase(ports, { kind: 'dossier', code: 'H-1', since: 0 });
      expect(await queue.present()).toEqual(await wanted());
      await close();
      await reconcileCase(ports, { kind: 'dossier', code: 'H-1', since: 1 });
      expect((await queue.present()).size).toBe(0);
    });

    test.each([
      ['of the whole queue', () => reconcile(ports)],
      ['of the case', () => reconcileCase(ports, { kind: 'dossier', code: 'H-1', since: 1 })],
    ])(
      'a corrected start: the jobs of what left the ledger leave the queue by a reconcile %s',
      async (_, run) => {
        await reconcile(ports);
        const before = await wanted();
        await correctDueDate('2023-04-05');
        const after = await wanted();
        expect([...after].filter((id) => before.has(id))).toEqual([]);
        const listed = new Set((await listReminders(log.pool)).map(({ id }) => id));
        expect([...before].filter((id) => listed.has(id))).toEqual([]);
        await run();
        expect(await queue.present()).toEqual(after);
      },
    );

    test('the horizon rolls on with the clock of the log', async () => {
      await reconcile(ports);
      log.setClock('2023-08-20T08:00:00+07:00');
      await reconcile(ports);
      const listed = await listReminders(log.pool, {
        task: 'H-2',
        status: 'pending',
        until: '2023-09-24T01:00:00.000Z' as never,
      });
      expect(listed.length).toBeGreaterThan(0);
      const present = await queue.present();
      expect(listed.filter(({ id }) => !present.has(id))).toEqual([]);
    });
  });

  test('a worker is woken with each job that is due, and with no other', async () => {
    log.setClock('2023-03-13T08:00:00+07:00');
    const due = (await listReminders(log.pool, { status: 'pending', until: log.clock.now() })).map(
      ({ id }) => id,
    );
    await reconcile(ports);
    const woken: string[] = [];
    const worker = queue.work(({ id }) => {
      woken.push(id);
      return Promise.resolve();
    });
    while (woken.length < due.length) await pause(20);
    await worker.close();
    expect(woken.toSorted()).toEqual(due.toSorted());
  });
});
