import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { streamName } from '#event-store/stream-name';
import { receiveDossier } from '#views/testing/log-on-postgres';
import { verifyViews } from '#views/verify';
import { runProgram } from '../../test/support/killed-program.ts';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { emailChannel, type EmailChannel } from './channels/email.ts';
import { claimsIn } from './claims.ts';
import { listReminders, reportReminders, whyReminder } from './ledger/query.ts';
import { sendGate, type ReminderRef, type SendGate } from './send-gate.ts';
import { sweep } from './sweep.ts';
import { startMailServer, type MailServer } from './testing/mail-server.ts';
import { namesMailbox } from './testing/names-mailbox.ts';
import { openReminderLog, type ReminderLog } from './testing/reminder-log.ts';
import { plainDate } from '#lifecycle/values/plain-date';

const FROM = 'Lộ Trình <lotrinh@so.example>';
let server: PostgresServer;
let log: ReminderLog;
let smtp: MailServer;
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
  await receiveDossier(log, { code: 'H-1', dueOn: '2023-03-16' });
  await log.project();
});
afterEach(async () => {
  for (const channel of channels) channel.close();
  await log.close();
});

function gateOf(by: string, more: { readonly smtpUrl?: string } = { smtpUrl: smtp.url }): SendGate {
  const email = emailChannel({ from: FROM, outbox: '', now: () => Date.parse(log.clock.now()), ...more });
  channels.push(email);
  const { store, pool, clock } = log;
  return sendGate({
    store,
    claims: claimsIn(pool, by),
    channels: { email },
    clock,
  });
}

/** The reminders of the dossier whose instant has come. */
async function due(): Promise<readonly ReminderRef[]> {
  const listed = await listReminders(log.pool, { status: 'pending', until: log.clock.now() });
  return listed.map(({ id, kind, task }) => ({ id, kind, code: task }));
}

async function recorded(): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const events = [];
  for await (const { type, data } of log.store.readStream(streamName({ kind: 'reminder', code: 'H-1' })))
    events.push({ type, data });
  return events;
}

const threeDaysBefore = (): void => log.setClock('2023-03-13T08:00:00+07:00');
const claims = async (): Promise<number> =>
  (await log.pool.query('select from reminders.claim')).rowCount ?? -1;

describe('the send gate', () => {
  test('sends what is due, records it, and lets the claim go', async () => {
    threeDaysBefore();
    const [ref] = await due();
    expect(await gateOf('a').pass(await due())).toEqual(new Map([[ref?.id, 'sent']]));
    expect(smtp.mails().map(({ messageId, to, subject }) => ({ messageId, to, subject }))).toMatchObject([
      {
        messageId: `<${ref?.id ?? ''}@lotrinh>`,
        to: { text: 'one-stop-officer@so.example' },
        subject: expect.stringContaining('còn 3 ngày làm việc, hạn 16/03/2023') as unknown,
      },
    ]);
    expect(await recorded()).toMatchObject([
      {
        type: 'ReminderSent',
        data: {
          reminderId: ref?.id,
          kind: 'dossier',
          code: 'H-1',
          deadline: 'D50',
          dueOn: '2023-03-16',
          recipient: 'role:one-stop-officer',
          channel: 'email',
          sentAt: '2023-03-13T01:00:00.000Z',
          messageId: `<${ref?.id ?? ''}@lotrinh>`,
        },
      },
    ]);
    expect(await claims()).toBe(0);
    await log.project();
    expect(await whyReminder(log.pool, ref?.id ?? '')).toMatchObject({
      task: 'H-1',
      rule: 'before-3',
      status: 'sent',
      sent: { at: '2023-03-13T01:00:00.000Z' },
      events: [{ revision: 0, type: 'AdministrativeDossierReceived', occurredOn: '2023-03-01' }],
    });
    expect(await verifyViews(log.views)).toMatchObject({ ok: true, differences: [] });
  });

  test('sends to the mailbox that the province’s profile names for the role, from its day on', async () => {
    threeDaysBefore();
    await gateOf('a').pass(await due());
    await namesMailbox(log, { on: '2023-03-14', role: 'one-stop-officer', mailbox: 'mot-cua@so.example' });
    log.setClock('2023-03-15T08:00:00+07:00');
    await log.project();
    await gateOf('a').pass(await due());
    const to = smtp.mails().map((mail) => (Array.isArray(mail.to) ? '' : mail.to?.text));
    expect(to).toEqual(['one-stop-officer@so.example', 'mot-cua@so.example']);
    // No event but the profile's has the address.
    expect(JSON.stringify(await recorded())).not.toContain('mot-cua@');
  });

  test('asks the log, not the ledger: what was sent or met since is not sent', async () => {
    threeDaysBefore();
    const refs = await due();
    await gateOf('a').pass(refs);
    // The ledger has not heard of it: same refs again.
    expect([...(await gateOf('a').pass(refs)).values()]).toEqual(['not-due']);
    log.setClock('2023-03-15T08:00:00+07:00');
    const dayBefore = await due();
    await log.record({
      kind: 'dossier',
      code: 'H-1',
      command: 'return-administrative-dossier',
      on: '2023-03-15',
      data: { result: 'Cấp' },
    });
    expect([...(await gateOf('a').pass(dayBefore)).values()]).toEqual(['not-due', 'not-due']);
    expect(smtp.mails().length).toBe(1);
  });

  test('does not send before the time', async () => {
    const all = (await listReminders(log.pool, { status: 'pending' })).map(({ id, kind, task }) => ({
      id,
      kind,
      code: task,
    }));
    expect(new Set((await gateOf('a').pass(all)).values())).toEqual(new Set(['not-due']));
  });

  test('several gates at once send one mail a reminder', async () => {
    for (let n = 0; n < 30; n += 1) await receiveDossier(log, { code: `P-${n}`, dueOn: '2023-03-16' });
    await log.project();
    threeDaysBefore();
    const refs = await due();
    await Promise.all(['a', 'b', 'c'].map((by) => gateOf(by).pass(refs)));
    expect(new Set(smtp.mails().map(({ messageId }) => messageId)).size).toBe(31);
    expect(smtp.mails().length).toBe(31);
  });

  test('a mailbox refused for good is tried three times and then recorded as failed', async () => {
    threeDaysBefore();
    smtp.answerWith(() => Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    const gate = gateOf('a');
    const results = [];
    for (let n = 0; n < 4; n += 1) results.push(...(await gate.pass(await due())).values());
    expect(results).toEqual(['later', 'later', 'failed', 'not-due']);
    expect(await recorded()).toMatchObject([{ type: 'ReminderFailed', data: { reason: 'smtp-550' } }]);
    await log.project();
    expect(await listReminders(log.pool, { status: 'failed' })).toMatchObject([{ reason: 'smtp-550' }]);
  });

  test('a mail server that says "not now" is tried for ever', async () => {
    threeDaysBefore();
    smtp.answerWith(() => Object.assign(new Error('busy'), { responseCode: 451 }));
    const gate = gateOf('a');
    for (let n = 0; n < 5; n += 1) expect([...(await gate.pass(await due())).values()]).toEqual(['later']);
    smtp.answerWith(() => undefined);
    expect([...(await gate.pass(await due())).values()]).toEqual(['sent']);
    expect(await claims()).toBe(0);
  });
});

describe('a claim', () => {
  test('that nobody gave back goes when it is old, and not before', async () => {
    threeDaysBefore();
    const held = claimsIn(log.pool, 'a process that ended');
    const id = (await due())[0]?.id ?? '';
    await held.take([id]);
    await held.dropExpired();
    expect(await claims()).toBe(1);
    await log.pool.query(`update reminders.claim set claimed_at = claimed_at - interval '601 seconds'`);
    await held.dropExpired();
    expect(await claims()).toBe(0);
  });
});

describe('a gate killed with -9', () => {
  test.each([
    ['after-claim', 0, 0],
    ['after-send', 1, 0],
    ['after-record', 1, 1],
  ])('%s: nothing is lost, and recorded exactly once', async (seam, mailsThen, recordedThen) => {
    threeDaysBefore();
    const refs = await due();
    const program = new URL('./testing/killed-gate.ts', import.meta.url);
    const killed = await runProgram(program, [
      log.url,
      seam,
      smtp.url,
      log.clock.now(),
      JSON.stringify(refs),
    ]);
    expect(killed).toMatchObject({ signal: 'SIGKILL' });
    expect([smtp.mails().length, (await recorded()).length, await claims()]).toEqual([
      mailsThen,
      recordedThen,
      1,
    ]);
    // Its claim stands until it is old.
    expect([...(await gateOf('b').pass(refs)).values()]).toEqual(['held']);
    await log.pool.query(`update reminders.claim set claimed_at = claimed_at - interval '601 seconds'`);
    await gateOf('b').pass(refs);
    expect((await recorded()).length).toBe(1);
    expect(await claims()).toBe(0);
    // At least once outside, and a repeat is known by its Message-ID.
    expect(new Set(smtp.mails().map(({ messageId }) => messageId)).size).toBe(1);
    expect(smtp.mails().length).toBe(seam === 'after-send' ? 2 : 1);
  });
});

describe('without a mail server', () => {
  test('mails are files named by reminder, and a repeat overwrites', async () => {
    threeDaysBefore();
    const outbox = mkdtempSync(join(tmpdir(), 'outbox-'));
    const [ref] = await due();
    const { store, pool, clock } = log;
    const email = emailChannel({ from: FROM, outbox, now: () => 0 });
    await sendGate({
      store,
      claims: claimsIn(pool, 'a'),
      channels: { email },
      clock,
    }).pass(await due());
    expect(readdirSync(outbox)).toEqual([`${ref?.id ?? ''}.eml`]);
    const mail = await simpleParser(readFileSync(join(outbox, `${ref?.id ?? ''}.eml`)));
    expect(mail.messageId).toBe(`<${ref?.id ?? ''}@lotrinh>`);
    expect(mail.text).toContain('Thời hạn: ngày 16/03/2023');
    rmSync(outbox, { recursive: true });
  });
});

describe('the sweep', () => {
  test('sends all that is due, the longest due first, once; the report adds up', async () => {
    for (let n = 0; n < 5; n += 1) await receiveDossier(log, { code: `S-${n}`, dueOn: '2023-03-14' });
    await log.project();
    log.setClock('2023-03-14T08:00:00+07:00');
    const gate = gateOf('a');
    const ports = { pool: log.pool, gate, clock: log.clock };
    const expected = (await due()).length;
    expect(await sweep(ports)).toBe(expected);
    expect(await sweep(ports)).toBe(0);
    await log.project();
    expect(await sweep(ports)).toBe(0);
    const report = await reportReminders(log.pool, {
      from: plainDate('2019-01-01'),
      to: plainDate('2027-12-31'),
    });
    expect(report).toMatchObject({ sent: expected, failed: 0 });
    expect(report.expected).toBe(report.sent + report.pending + report.cancelled + report.failed);
  });
});
