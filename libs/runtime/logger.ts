import type { Logger } from 'pino';
import { pino } from 'pino';
import type { LogLevel } from './settings.ts';
import { withoutPassword } from './without-password.ts';
import { lineWithoutSecrets, withoutSecrets } from './without-secrets.ts';

type Members = Record<string, unknown>;

const BOUND = ['password', 'token', 'authorization', 'cookie'];

/**
 * The program's own account of itself: a line of JSON an entry, on stderr (stdout belongs to answers). Members that hold
 * a secret are left out at any depth; passwords in URLs, tokens, cookies and bodies quoted in a text are masked in the
 * finished line, wherever in it they stand.
 */
export function makeLogger(options: { level: LogLevel; write?: (line: string) => void }): Logger {
  const write = options.write ?? ((line: string) => void process.stderr.write(line));
  return pino(
    {
      level: options.level,
      base: null,
      formatters: { log: (members) => withoutSecrets(members) as Members },
      // What is bound to a child passes by the formatter.
      redact: { paths: BOUND.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
      // Errors were already made plain by what leaves secrets out.
      serializers: { err: (made: unknown) => made },
    },
    { write: (line: string) => write(lineWithoutSecrets(withoutPassword(line))) },
  );
}
