import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { listReminders } from '#reminders/ledger/query';
import { openReminders, type Reminders } from '#reminders/reminders.module';
import { startMailServer, type MailServer } from '#reminders/testing/mail-server';
import { openReminderLog, type ReminderLog } from '#reminders/testing/reminder-log';
import { receiveDossier } from '#views/testing/log-on-postgres';
import { count, printedFigures } from '../support/counts.ts';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';
import { startRedisServer, type RedisServer } from '../support/redis-server.ts';

/** How long Redis is away. */
const AWAY_SECONDS = count(60);
const GOES_ON_WITHIN_MS = 5000;
const DOSSIERS = 20;

let server: PostgresServer;
let redis: RedisServer;
let smtp: MailServer;
let log: ReminderLog;
let reminders: Reminders;
let running: NodeJS.Timeout;

beforeAll(async () => {
  server = await startPostgresServer();
  smtp = await startMailServer();
});
afterAll(async () => {
  await smtp.close();
  await server.stop();
});
beforeEach(async () => {
  smtp.clear();
  redis = await startRedisServer();
  log = await openReminderLog(server);
  reminders = await openReminders({
    ...log,
    jobsUrl: redis.url,
    smtpUrl: smtp.url,
    mailFrom: 'Lộ Trình <lotrinh@so.example>',
    home: '',
    failed: () => undefined,
  });
});
afterEach(async () => {
  clearInterval(running);
  await reminders.close();
  await log.close();
  await redis.stop();
});

/** Lets the log's clock run on from an instant. */
function clockFrom(instant: string): void {
  clearInterval(running);
  const [start, began] = [Date.parse(instant), performance.now()];
  const tick = (): void => log.setClock(new Date(start + performance.now() - began).toISOString());
  tick();
  running = setInterval(tick, 10);
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(20);
  }
}

const messageIds = (): string[] => smtp.mails().map(({ messageId = '' }) => messageId);

/** Ids of what is pending and due by then. */
async function dueBy(instant: string): Promise<string[]> {
  await log.project();
  const listed = await listReminders(log.pool, { status: 'pending', until: instant as never });
  return listed.map(({ id }) => `<${id}@lotrinh>`);
}

test.each([
  ['stopped', () => redis.halt(), () => redis.start()],
  ['frozen', () => redis.freeze(), () => redis.thaw()],
])(
  `Redis %s for ${String(AWAY_SECONDS)} s: work goes on within 5 s of its return, nothing is lost or sent twice`,
  async (how, away, back) => {
    for (let n = 0; n < DOSSIERS; n += 1)
      await receiveDossier(log, { code: `H-${String(n)}`, dueOn: '2023-03-16' });
    const meanwhile = await dueBy('2023-03-13T00:30:00.000Z');
    expect(meanwhile.length).toBeGreaterThanOrEqual(DOSSIERS);
    clockFrom('2023-03-13T07:29:58+07:00');
    await reminders.reconcile();
    reminders.start();
    await away();
    await pause(AWAY_SECONDS * 1000);
    await back();
    const returned = performance.now();
    await until('what became due meanwhile', () => meanwhile.every((id) => messageIds().includes(id)));
    const goneOnAfterMs = Math.round(performance.now() - returned);
    expect(goneOnAfterMs).toBeLessThan(GOES_ON_WITHIN_MS);
    const after = (await dueBy('2023-03-15T00:30:00.000Z')).filter((id) => !meanwhile.includes(id));
    expect(after.length).toBeGreaterThanOrEqual(DOSSIERS);
    clockFrom('2023-03-15T07:29:59+07:00');
    await reminders.reconcile();
    await until('what became due after', () => after.every((id) => messageIds().includes(id)));
    expect(messageIds().toSorted()).toEqual([...meanwhile, ...after].toSorted());
    printedFigures(`Redis ${how}`, {
      awaySeconds: AWAY_SECONDS,
      goneOnAfterMs,
      mails: messageIds().length,
      twice: 0,
    });
  },
  (AWAY_SECONDS + 120) * 1000,
);
