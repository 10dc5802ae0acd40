import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wholeStream } from '#event-store/whole-stream';
import { streamName } from '#event-store/stream-name';
import { loadSubject } from '#views/subject-of';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import type { Addressee } from './addressed.ts';
import { emailChannel, type EmailChannel } from './channels/email.ts';
import { claimsIn } from './claims.ts';
import { digestGate } from './digest/digest-gate.ts';
import { ledgerOf } from './ledger/ledger-entry.ts';
import { sendGate } from './send-gate.ts';
import { facilityContract } from './testing/facility-contract.ts';
import { startMailServer, type MailServer } from './testing/mail-server.ts';
import { openReminderLog, type ReminderLog } from './testing/reminder-log.ts';

const CODE = 'CS-1';
const KNOWN: Readonly<Record<string, Addressee>> = {
  'p-1': { name: 'Trần Thị Bí Mật', email: 'bi.mat@rieng.example' },
  'p-2': { name: 'Người Không Thư' },
};
let server: PostgresServer;
let smtp: MailServer;
let log: ReminderLog;
let channel: EmailChannel;
beforeAll(async () => {
  server = await startPostgresServer();
  smtp = await startMailServer();
}, 60_000);
afterAll(async () => {
  await smtp.close();
  await server.stop();
});
beforeEach(async () => {
  smtp.clear();
  log = await openReminderLog(server);
  // D30, the last day to ask for an extension: 2023-03-24; the host must act.
  for (const { name, on, data } of facilityContract({ endsOn: '2023-04-24' }))
    await log.record({ code: CODE, command: name, on, data });
  channel = emailChannel({
    smtpUrl: smtp.url,
    from: 'Lộ Trình <lotrinh@so.example>',
    outbox: '',
    now: () => Date.parse(log.clock.now()),
  });
});
afterEach(async () => {
  channel.close();
  await log.close();
});

const assign = (personId: string, command = 'assign', role = 'host') =>
  log.record({ code: CODE, command, on: '2023-03-10', data: { role, personId } });

const ledger = async () => {
  const subject = await loadSubject(log.store, { kind: 'task', code: CODE });
  return subject === undefined ? [] : ledgerOf(subject);
};
const recipients = async (rule: string, deadline = 'D30'): Promise<readonly string[]> =>
  (await ledger())
    .filter((one) => one.rule === rule && one.deadline === deadline)
    .map(({ recipient }) => recipient);

const ports = () => ({
  store: log.store,
  claims: claimsIn(log.pool, 'a'),
  channels: { email: channel },
  clock: log.clock,
  addressees: (id: string) => Promise.resolve(KNOWN[id]),
});
/** Sends what is due of D30; gives the results. */
async function pass(): Promise<readonly string[]> {
  const due = (await ledger()).filter(
    ({ deadline, status, sendAt }) => deadline === 'D30' && status === 'pending' && sendAt <= log.clock.now(),
  );
  return [...(await sendGate(ports()).pass(due)).values()];
}
const mails = () => smtp.mails().map(({ to, text }) => ({ to: [to].flat()[0]?.text, text: text ?? '' }));

describe('who hears of a deadline', () => {
  test('whoever is assigned in the role that must act, else the role; the roles above as before', async () => {
    expect(await recipients('before-7')).toEqual(['role:host']);
    await assign('person:p-1');
    await assign('p-2');
    await assign('p-9', 'assign', 'accountant');
    expect(await recipients('before-7')).toEqual(['person:p-1', 'person:p-2']);
    expect(await recipients('due')).toEqual(['person:p-1', 'person:p-2', 'role:head-of-division']);
  });

  test('whoever was assigned at its own instant: nothing of the past is asked for again', async () => {
    log.setClock('2023-03-15T08:00:00+07:00'); // before-7 was due half an hour ago
    await assign('p-1');
    expect([await recipients('before-7'), await recipients('before-3')]).toEqual([
      ['role:host'],
      ['person:p-1'],
    ]);
    log.setClock('2023-03-22T08:00:00+07:00');
    await assign('p-1', 'unassign');
    expect([await recipients('before-3'), await recipients('before-1')]).toEqual([
      ['person:p-1'],
      ['role:host'],
    ]);
  });

  test('an assignment taken back by voiding counts until then', async () => {
    const opened = await assign('p-1');
    expect(opened).not.toBe('');
    const events = await wholeStream(log.store, streamName({ kind: 'task', code: CODE }));
    log.setClock('2023-03-16T08:00:00+07:00');
    await log.record({
      code: CODE,
      command: 'void',
      on: '2023-03-16',
      data: { targetEventId: events.at(-1)?.id, reason: 'nhầm người' },
    });
    expect([await recipients('before-7'), await recipients('before-3')]).toEqual([
      ['person:p-1'],
      ['role:host'],
    ]);
  });
});

describe('how a person is reached', () => {
  test('at the address of the vault, by name; the log holds the id alone', async () => {
    await assign('p-1');
    log.setClock('2023-03-15T08:00:00+07:00');
    expect(await pass()).toEqual(['sent']);
    const [mail] = mails();
    expect(mail?.to).toBe('bi.mat@rieng.example');
    expect(mail?.text).toContain('Kính gửi: Trần Thị Bí Mật');
    const events = JSON.stringify(await wholeStream(log.store, streamName({ kind: 'reminder', code: CODE })));
    expect(events).toContain('"recipient":"person:p-1"');
    expect(events).not.toMatch(/Bí Mật|rieng\.example|sentTo/);
  });

  test.each([
    ['p-2', 'no address'],
    ['p-3', 'erased'],
  ])('%s (%s): the mailbox of the role, and it says so', async (id) => {
    await assign(id);
    log.setClock('2023-03-15T08:00:00+07:00');
    expect(await pass()).toEqual(['sent']);
    const [mail] = mails();
    expect(mail?.to).toBe('host@so.example');
    expect(mail?.text).toContain(`thay cho person:${id}, người không có địa chỉ thư`);
    const [sent] = await wholeStream(log.store, streamName({ kind: 'reminder', code: CODE }));
    expect(sent?.data).toMatchObject({ recipient: `person:${id}`, sentTo: 'role:host' });
  });

  test('a vault that cannot be read is a bad hour: the letter waits', async () => {
    await assign('p-1');
    log.setClock('2023-03-15T08:00:00+07:00');
    const broken = { ...ports(), addressees: () => Promise.reject(new Error('vault')) };
    const due = (await ledger()).filter(({ deadline, rule }) => deadline === 'D30' && rule === 'before-7');
    expect([...(await sendGate(broken).pass(due)).values()]).toEqual(['later']);
    expect([smtp.mails().length, await pass()]).toEqual([0, ['sent']]);
  });

  test('what keeps a letter from going out is told without name and address', async () => {
    await assign('p-1');
    log.setClock('2023-03-15T08:00:00+07:00');
    smtp.answerWith(() =>
      Object.assign(new Error('no such mailbox bi.mat@rieng.example'), { responseCode: 550 }),
    );
    const told: unknown[] = [];
    const failing = { ...ports(), failed: (error: unknown) => void told.push(inspect(error, { depth: 9 })) };
    const due = (await ledger()).filter(({ deadline, rule }) => deadline === 'D30' && rule === 'before-7');
    expect([...(await sendGate(failing).pass(due)).values()]).toEqual(['later']);
    smtp.answerWith(() => undefined);
    expect([told.length, /mật|bi\.mat/i.test(told.join())]).toEqual([1, false]);
  });

  test('the digest of what is overdue goes to the person too', async () => {
    await assign('p-1'); // D22 has been overdue since October
    await log.project();
    log.setClock('2023-03-13T08:00:00+07:00');
    expect(await digestGate({ ...ports(), pool: log.pool }).pass()).toBeGreaterThan(0);
    const mine = mails().filter(({ to }) => to === 'bi.mat@rieng.example');
    expect([mine.length, mine[0]?.text.includes('Trần Thị Bí Mật')]).toEqual([1, true]);
    expect(mails().some(({ to }) => to === 'host@so.example')).toBe(false);
  });
});
