import type { Logger } from 'pino';
import { pino } from 'pino';
import type { LogLevel } from './settings.ts';
import { withoutPassword } from './without-password.ts';

/**
 * The program's own account of itself: a line of JSON an entry, on stderr (stdout belongs to answers). Passwords in
 * URLs are masked in the finished line, wherever in it they stand; members called `password`, `token` or
 * `authorization` are left out.
 */
export function makeLogger(options: { level: LogLevel; write?: (line: string) => void }): Logger {
  const write = options.write ?? ((line: string) => void process.stderr.write(line));
  const secret = ['password', 'token', 'authorization', 'cookie'];
  return pino(
    {
      level: options.level,
      base: null,
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
    },
    { write: (line: string) => write(withoutPassword(line)) },
  );
}
