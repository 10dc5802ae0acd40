import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { DeliveryRefused, type Channel, type Letter } from '../channel.ts';

/** Sum of these stays far below the claim's ten minutes: a mail server that hangs must not outlive the claim. */
const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 60_000;

export interface EmailSettings {
  /** `smtp://user:password@host:port`; absent: mails go to `outbox` as files. */
  readonly smtpUrl?: string;
  /** `Lộ Trình <lotrinh@so-khcn.example>` */
  readonly from: string;
  /** Folder for `.eml` files. */
  readonly outbox: string;
  /** Milliseconds since 1970 for the mail's date, in the log's time. */
  readonly now: () => number;
}

export interface EmailChannel extends Channel {
  close(): void;
}

/** Mail by SMTP, or by files that any mail program opens. */
export function emailChannel(settings: EmailSettings): EmailChannel {
  const { smtpUrl } = settings;
  if (smtpUrl === undefined) {
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
    return { send: (letter) => toFile(transport, settings, letter), close: () => undefined };
  }
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 8,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
  });
  return { send: (letter) => bySmtp(transport, settings, letter), close: () => transport.close() };
}

async function bySmtp(transport: Transporter, settings: EmailSettings, letter: Letter): Promise<void> {
  try {
    await transport.sendMail(mailOf(settings, letter));
  } catch (error) {
    throw failureOf(error);
  }
}

/** Steps of a delivery at which a refusal speaks of the letter, as the library names them. */
const ABOUT_THE_LETTER: readonly string[] = ['EENVELOPE', 'EMESSAGE'];

/**
 * 5xx to the envelope or the message is the server's last word about this letter (RFC 5321, 4.2.1). 5xx to a login or a
 * greeting is a wrong setting, and anything else a bad hour: the letter waits. What the server said may name a mailbox and stays here.
 */
function failureOf(error: unknown): Error {
  const code = responseCodeOf(error);
  const step =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  return code !== undefined && code >= 500 && ABOUT_THE_LETTER.includes(step)
    ? new DeliveryRefused(`smtp-${code}`)
    : new Error(`mail did not go out: ${step}${code === undefined ? '' : ` ${code}`}`);
}

/** Whole or not at all under its final name, which is the letter's: a repeat overwrites. */
async function toFile(transport: Transporter, settings: EmailSettings, letter: Letter): Promise<void> {
  const { message } = (await transport.sendMail(mailOf(settings, letter))) as { message: Buffer };
  await mkdir(settings.outbox, { recursive: true, mode: 0o700 });
  const file = join(settings.outbox, `${letter.id}.eml`);
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(message);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

function mailOf(settings: EmailSettings, letter: Letter) {
  return {
    from: settings.from,
    // An object: a text would be read as a list of addresses.
    to: { name: '', address: letter.mailbox ?? addressOf(letter.recipient, settings.from) },
    messageId: letter.fixedMessageId,
    date: new Date(settings.now()),
    // Machines must not answer (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Lotrinh-Reminder': letter.id },
    subject: letter.subject,
    text: letter.text,
  };
}

/** `role:director` is `director` at the sender's own domain, where the department's profile names no mailbox. @throws DeliveryRefused */
function addressOf(recipient: string, from: string): string {
  const role = /^role:([a-z-]+)$/.exec(recipient)?.[1];
  const domain = /@([^@\s>]+)>?\s*$/.exec(from)?.[1];
  if (role === undefined || domain === undefined) throw new DeliveryRefused('no-address');
  return `${role}@${domain}`;
}

function responseCodeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return undefined;
  return typeof error.responseCode === 'number' ? error.responseCode : undefined;
}
