import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { streamName } from '#event-store/stream-name';
import { rebuildViews } from '#views/rebuild';
import { receiveDossier } from '#views/testing/log-on-postgres';
import { verifyViews } from '#views/verify';
import { runProgram } from '../../../test/support/killed-program.ts';
import { startPostgresServer, type PostgresServer } from '../../../test/support/postgres-server.ts';
import { emailChannel, type EmailChannel } from '../channels/email.ts';
import { claimsIn } from '../claims.ts';
import { listReminders } from '../ledger/query.ts';
import { startMailServer, type MailServer } from '../testing/mail-server.ts';
import { namesMailbox } from '../testing/names-mailbox.ts';
import { openReminderLog, type ReminderLog } from '../testing/reminder-log.ts';
import { digestGate, type DigestGate } from './digest-gate.ts';

let server: PostgresServer;
let smtp: MailServer;
let log: ReminderLog;
let channels: EmailChannel[];

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
  channels = [];
  log = await openReminderLog(server);
  // Friday, 08:00: both are overdue when they are recorded.
  for (const code of ['H-1', 'H-2']) await receiveDossier(log, { code, dueOn: '2023-03-02' });
  await log.project();
});
afterEach(async () => {
  for (const channel of channels) channel.close();
  await log.close();
});

/** A gate as a started process has it. */
function gateOf(by: string): DigestGate {
  const from = 'Lộ Trình <lotrinh@so.example>';
  const now = (): number => Date.parse(log.clock.now());
  const email = emailChannel({ from, outbox: '', smtpUrl: smtp.url, now });
  channels.push(email);
  return digestGate({
    ...log,
    claims: claimsIn(log.pool, by),
    channels: { email },
  });
}

const monday = (): void => log.setClock('2023-03-13T07:30:00+07:00');
const addressees = (): string[] => smtp.mails().map(({ to }) => (Array.isArray(to) ? '' : (to?.text ?? '')));
const claims = async (): Promise<number> =>
  (await log.pool.query('select from reminders.claim')).rowCount ?? -1;

async function recorded() {
  const events = [];
  const stream = streamName({ kind: 'reminder', code: 'digest-2023-03-13' });
  for await (const { type, data } of log.store.readStream(stream)) events.push({ type, data });
  return events;
}

describe('a digest', () => {
  test('goes to the mailbox that the province’s profile names', async () => {
    await namesMailbox(log, { on: '2023-03-10', role: 'director', mailbox: 'giam-doc@so.example' });
    await log.project();
    monday();
    expect(await gateOf('a').pass()).toBe(3);
    expect(addressees().toSorted()).toEqual([
      'giam-doc@so.example',
      'head-of-division@so.example',
      'one-stop-officer@so.example',
    ]);
  });

  test('goes to each role once, at half past seven, with all that was overdue when it was recorded', async () => {
    const gate = gateOf('a');
    expect(await gate.pass()).toBe(0);
    log.setClock('2023-03-13T07:29:59+07:00');
    expect(await gate.pass()).toBe(0);
    monday();
    expect(await gate.pass()).toBe(3);
    expect(addressees().toSorted()).toEqual([
      'director@so.example',
      'head-of-division@so.example',
      'one-stop-officer@so.example',
    ]);
    const [mail] = smtp.mails();
    expect(mail?.subject).toBe('[Lộ Trình] 2 việc đã quá hạn, chưa hoàn thành (đến ngày 13/03/2023)');
    for (const code of ['H-1', 'H-2']) expect(mail?.text).toContain(`(mã ${code})`);
    expect(await recorded()).toMatchObject(
      smtp.mails().map(({ messageId }) => ({
        type: 'DigestSent',
        data: { messageId, day: '2023-03-13', channel: 'email', deadlines: 2 },
      })),
    );
    expect(await claims()).toBe(0);
  });

  test('is not sent again by whoever asks: the same process, another one, after a restart, on Tuesday', async () => {
    monday();
    const gate = gateOf('a');
    await gate.pass();
    await log.project();
    expect(await gate.pass()).toBe(0);
    expect(await gateOf('b').pass()).toBe(0);
    log.setClock('2023-03-14T08:00:00+07:00');
    expect(await gate.pass()).toBe(0);
    expect(smtp.mails().length).toBe(3);
  });

  test('two processes at once send one a recipient', async () => {
    monday();
    await Promise.all(['a', 'b', 'c'].map((by) => gateOf(by).pass()));
    expect(addressees().toSorted()).toEqual([...new Set(addressees())].toSorted());
    expect(smtp.mails().length).toBe(3);
  });

  test('asks the log: what was met meanwhile is not named', async () => {
    await log.record({
      kind: 'dossier',
      code: 'H-1',
      command: 'return-administrative-dossier',
      on: '2023-03-10',
      data: { result: 'Cấp' },
    });
    await log.project();
    monday();
    await gateOf('a').pass();
    expect(smtp.mails()[0]?.text).not.toContain('H-1');
    expect(smtp.mails()[0]?.text).toContain('H-2');
  });

  test('waits until the views have heard of all that was recorded', async () => {
    await receiveDossier(log, { code: 'H-3', dueOn: '2023-03-02' });
    monday();
    const [sent] = await Promise.all([gateOf('a').pass(), log.project()]);
    expect(sent).toBe(3);
    expect(smtp.mails()[0]?.text).toContain('H-3');
  });

  test('leaves ledger, views and their rebuild as they are, for a case of the same code too', async () => {
    await receiveDossier(log, { code: 'digest-2023-03-13', dueOn: '2023-04-20' });
    await log.project();
    const before = await listReminders(log.pool);
    monday();
    expect(await gateOf('a').pass()).toBe(3);
    await log.project();
    expect(await listReminders(log.pool)).toEqual(before);
    expect(await verifyViews(log.views)).toMatchObject({ ok: true, differences: [] });
    expect(await rebuildViews(log.views)).toMatchObject({ ok: true, differences: [], switched: true });
    expect(await listReminders(log.pool)).toEqual(before);
  });

  test('to a mailbox that refuses for good is given up after three tries, and recorded so', async () => {
    monday();
    smtp.answerWith(() => Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    const gate = gateOf('a');
    for (const recordedThen of [0, 0, 3, 3]) {
      expect(await gate.pass()).toBe(0);
      await log.project();
      expect((await recorded()).length).toBe(recordedThen);
    }
    const failed = { type: 'DigestFailed', data: { reason: 'smtp-550' } };
    expect(await recorded()).toMatchObject([failed, failed, failed]);
    smtp.answerWith(() => undefined);
    expect(await gateOf('b').pass()).toBe(0);
    log.setClock('2023-03-14T07:30:00+07:00');
    expect(await gate.pass()).toBe(3);
  });

  test('is tried on while the mail server says "not now"', async () => {
    monday();
    smtp.answerWith(() => Object.assign(new Error('busy'), { responseCode: 451 }));
    const gate = gateOf('a');
    for (let n = 0; n < 5; n += 1) expect(await gate.pass()).toBe(0);
    smtp.answerWith(() => undefined);
    expect(await gate.pass()).toBe(3);
  });
});

describe('a process killed with -9 while it sends digests', () => {
  test.each([
    ['after-claim', 0, 0],
    ['after-send', 1, 0],
    ['after-record', 3, 3],
  ])('%s: nothing is lost, and each is recorded exactly once', async (seam, mailsThen, recordedThen) => {
    monday();
    const program = new URL('../testing/killed-gate.ts', import.meta.url);
    const killed = await runProgram(program, [log.url, seam, smtp.url, log.clock.now()]);
    expect(killed).toMatchObject({ signal: 'SIGKILL' });
    expect([smtp.mails().length, (await recorded()).length, await claims()]).toEqual([
      mailsThen,
      recordedThen,
      1,
    ]);
    await log.project();
    // Its claim stands until it is old.
    expect(await gateOf('b').pass()).toBe(0);
    await log.pool.query(`update reminders.claim set claimed_at = claimed_at - interval '601 seconds'`);
    const gate = gateOf('b');
    expect(await gate.pass()).toBe(3 - recordedThen);
    expect((await recorded()).map(({ data }) => data.messageId).toSorted()).toEqual(
      [...new Set(smtp.mails().map(({ messageId }) => messageId))].toSorted(),
    );
    expect((await recorded()).length).toBe(3);
    expect(smtp.mails().length).toBe(seam === 'after-send' ? 4 : 3);
    expect(await claims()).toBe(0);
  });
});
