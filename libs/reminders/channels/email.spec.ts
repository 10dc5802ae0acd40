import { afterEach, expect, test } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { emailChannel, type EmailChannel } from './email.ts';

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A channel to a mail server of that behaviour, on loopback. */
async function channelTo(options: SMTPServerOptions, login = ''): Promise<EmailChannel> {
  const smtp = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    ...options,
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  closers.push(() => new Promise<void>((closed) => smtp.close(closed)));
  const address = smtp.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const channel = emailChannel({
    smtpUrl: `smtp://${login}127.0.0.1:${port}`,
    from: 'a@so.example',
    outbox: '/nowhere',
    now: Date.now,
  });
  closers.push(() => channel.close());
  return channel;
}

const LETTER = {
  id: 'one',
  recipient: 'role:host',
  fixedMessageId: '<one@lotrinh>',
  subject: 'x',
  text: 'y',
};
const saying = (text: string, responseCode: number): Error =>
  Object.assign(new Error(text), { responseCode });

/** The type of the error, and its text. */
async function whyNot(channel: EmailChannel): Promise<{ type: unknown; text: string }> {
  const error: unknown = await channel.send(LETTER).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (typeof error !== 'object' || error === null || !('message' in error)) throw new Error('it went out');
  return { type: 'type' in error ? error.type : undefined, text: String(error.message) };
}

test('a recipient refused with 550 is refused for good', async () => {
  const channel = await channelTo({
    onRcptTo: (_, __, done) => done(saying('no such mailbox host@so.example', 550)),
  });
  expect(await whyNot(channel)).toMatchObject({ type: 'delivery-refused' });
});

test('a login refused with 535 is a wrong setting: the letter waits', async () => {
  const channel = await channelTo({ onAuth: (_, __, done) => done(saying('wrong password', 535)) }, 'u:p@');
  expect((await whyNot(channel)).type).toBeUndefined();
});

test('a server that greets with 554 has a bad hour: the letter waits', async () => {
  const channel = await channelTo({ onConnect: (_, done) => done(saying('go away', 554)) });
  expect((await whyNot(channel)).type).toBeUndefined();
});

test('a mailbox that is full for now (452) waits, and what the server said of it is not passed on', async () => {
  const channel = await channelTo({
    onRcptTo: (_, __, done) => done(saying('host@so.example is full', 452)),
  });
  const { type, text } = await whyNot(channel);
  expect([type, text.includes('host@so.example')]).toEqual([undefined, false]);
});

test('a line end in what a case or a vault says begins no header of the mail, and no second addressee', async () => {
  const got: { text: string; to: readonly string[] }[] = [];
  const channel = await channelTo({
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.on('data', (piece: Buffer) => (text += piece.toString()));
      stream.on('end', () => {
        got.push({ text, to: envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  const planted = '\r\nBcc: evil@elsewhere.example\r\nX-Planted: yes\r\n\r\nplanted';
  await channel.send({ ...LETTER, subject: `Nhiệm vụ${planted}`, text: planted });
  await channel.send({ ...LETTER, mailbox: `a@so.example${planted}` }).catch(() => undefined);
  await channel.send({ ...LETTER, mailbox: 'a@so.example, evil@elsewhere.example' }).catch(() => undefined);
  expect(got.length).toBeGreaterThan(0);
  for (const { text, to } of got) {
    const head = text.slice(0, text.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/^(Bcc|X-Planted):/im);
    expect(to).toHaveLength(1);
    expect(to).not.toContain('evil@elsewhere.example');
  }
});
