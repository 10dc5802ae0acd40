import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { receiveDossier } from '#views/testing/log-on-postgres';
import { verifyViews } from '#views/verify';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { listReminders, type ListedReminder } from './ledger/query.ts';
import { openQueue, type ReminderQueue } from './jobs/queue.ts';
import { openReminders, type Reminders } from './reminders.module.ts';
import { facilityContract } from './testing/facility-contract.ts';
import { startMailServer, type MailServer } from './testing/mail-server.ts';
import { JOB_STORES, type JobStore } from './testing/job-stores.ts';
import { openReminderLog, type ReminderLog } from './testing/reminder-log.ts';

describe.each(JOB_STORES)('reminders with their queue on %s', (_store, openJobs) => {
  let server: PostgresServer;
  let smtp: MailServer;
  let log: ReminderLog;
  let jobs: JobStore;
  let jobsUrl: string;
  let queue: ReminderQueue;
  const opened: Reminders[] = [];
  const failures: unknown[] = [];
  const failed = (error: unknown): void => void failures.push(error);

  beforeAll(async () => {
    server = await startPostgresServer();
    smtp = await startMailServer();
    jobs = await openJobs();
  });
  afterAll(async () => {
    await smtp.close();
    await jobs.stop();
    await server.stop();
  });
  beforeEach(async () => {
    smtp.clear();
    failures.length = 0;
    log = await openReminderLog(server);
    jobsUrl = await jobs.urlFor(log);
    queue = await openQueue({ url: jobsUrl, failed });
  });
  afterEach(async () => {
    for (const reminders of opened.splice(0)) await reminders.close();
    await queue.close();
    await log.close();
  });

  /** Reminders as a process has them. */
  async function open(): Promise<Reminders> {
    const mailFrom = 'Lộ Trình <lotrinh@so.example>';
    const reminders = await openReminders({
      ...log,
      jobsUrl,
      smtpUrl: smtp.url,
      mailFrom,
      home: '',
      failed,
    });
    opened.push(reminders);
    return reminders;
  }

  /** Waits for a condition while the views follow the log. */
  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    do {
      await log.project();
      await pause(20);
    } while (!(await isSo()));
  }

  const pending = async (deadline?: string): Promise<readonly ListedReminder[]> =>
    (await listReminders(log.pool, { status: 'pending' })).filter(
      (one) => (deadline === undefined || one.deadline === deadline) && one.sendAt < '2023-04-14T01:00',
    );
  const idsOf = (listed: readonly ListedReminder[]): string[] => listed.map(({ id }) => id).toSorted();
  const inQueue = async (): Promise<string[]> => [...(await queue.present())].toSorted();

  /** A running task with a contract to 12 March: D32 is due on 11 April, within the queue's horizon. */
  async function contract(): Promise<void> {
    for (const { name, data, on } of facilityContract({ endsOn: '2023-03-12' }))
      await log.record({ code: 'T-1', command: name, on, data });
    await log.project();
  }

  const happens = async (command: string, data: object = {}): Promise<void> => {
    await log.record({ code: 'T-1', command, on: '2023-03-10', data });
    await log.project();
  };

  test.each([
    ['all of the queue', (reminders: Reminders) => reminders.reconcile()],
    [
      'the case alone',
      (reminders: Reminders, since: number) => reminders.reconcileCase({ kind: 'task', code: 'T-1', since }),
    ],
  ])('from record to job, through an extension, to the end, by reconciling %s', async (_, run) => {
    const reminders = await open();
    await contract();
    await run(reminders, 0);
    const first = idsOf(await pending('D32'));
    expect(first.length).toBeGreaterThan(3);
    expect(await inQueue()).toEqual(idsOf(await pending()));

    await happens('grant-extension', { newEndsOn: '2023-03-16', reason: 'Dịch bệnh' });
    await run(reminders, 3);
    const moved = await pending('D32');
    expect(new Set(moved.map(({ dueOn }) => dueOn))).toEqual(new Set(['2023-04-17']));
    const held = await inQueue();
    expect(held).toEqual(idsOf(await pending()));
    expect(held).toEqual(expect.arrayContaining(idsOf(moved)));
    expect(held.filter((id) => first.includes(id))).toEqual([]);
    const old = (await listReminders(log.pool)).filter(({ id }) => first.includes(id));
    expect(old.map(({ status, reason }) => `${status} ${reason ?? ''}`)).toEqual(
      first.map(() => 'cancelled moved'),
    );

    await happens('terminate', { reason: 'Không thực hiện' });
    await run(reminders, 4);
    expect(await pending()).toEqual([]);
    expect(await inQueue()).toEqual([]);
    expect(failures).toEqual([]);
  });

  test('the queue emptied and the process restarted: all that is pending comes back, nothing goes out twice', async () => {
    for (let n = 0; n < 5; n += 1) await receiveDossier(log, { code: `H-${n}`, dueOn: '2023-03-16' });
    await receiveDossier(log, { code: 'O-1', dueOn: '2023-03-02' });
    await log.project();
    log.setClock('2023-03-13T08:00:00+07:00');
    const due = await listReminders(log.pool, { status: 'pending', until: log.clock.now() });
    const reminders = await open();
    await reminders.reconcile();
    reminders.start();
    // Three more: the digest of what was overdue when it was recorded, one a role.
    const expected = due.length + 3;
    await until(() => smtp.mails().length >= expected);
    await reminders.close();
    await log.project();

    await jobs.empty(log);
    expect(await inQueue()).toEqual([]);
    const wanted = idsOf(await pending());
    (await open()).start();
    await until(async () => JSON.stringify(await inQueue()) === JSON.stringify(wanted));
    // A queue put back from a backup brings jobs of what was sent: they are asked for and die at the gate.
    await queue.add(due.map(({ id, kind, task: code }) => ({ id, kind, code, delayMs: 0 })));
    await until(async () => (await inQueue()).length === wanted.length);

    for (const one of opened.splice(0)) await one.close();
    expect(smtp.mails().length).toBe(expected);
    expect(new Set(smtp.mails().map(({ messageId }) => messageId)).size).toBe(expected);
    expect(idsOf(await listReminders(log.pool, { status: 'sent' }))).toEqual(idsOf(due));
    expect(await verifyViews(log.views)).toMatchObject({ ok: true, differences: [] });
    expect(failures).toEqual([]);
  });
});
