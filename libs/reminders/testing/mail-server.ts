import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server on loopback that keeps what it took. */
export interface MailServer {
  readonly url: string;
  /** All mails taken since the last `clear`, each as often as it came. */
  mails(): readonly ParsedMail[];
  /** What the server says to a recipient from now on; undefined: it takes the mail. */
  answerWith(answer: () => Error | undefined): void;
  /** Forgets the mails and takes every mail again. */
  clear(): void;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  let mails: ParsedMail[] = [];
  let answer: () => Error | undefined = () => undefined;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, callback) => callback(answer()),
    onData: (stream, _, callback) => {
      void simpleParser(stream).then((mail) => {
        mails.push(mail);
        callback();
      });
    },
  });
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  const address = smtp.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails: () => mails,
    answerWith(next) {
      answer = next;
    },
    clear() {
      mails = [];
      answer = () => undefined;
    },
    close: () => new Promise<void>((closed) => smtp.close(closed)),
  };
}
