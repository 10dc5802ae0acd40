/** Stands where a secret was. */
export const MASK = '***';

/**
 * A text with every password inside a URL masked: `postgres://me:***@host/db`, `…?password=***`. Works on any text,
 * log lines and stacks included, since a driver's error may quote the URL it was given.
 */
export function withoutPassword(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s:/?#@"']*):[^\s/?#"']*@/gi, `$1:${MASK}@`)
    .replace(/([?&](?:password|sslpassword|pass|secret|token)=)[^&#\s"'\\]*/gi, `$1${MASK}`);
}
