import type { Pool } from 'pg';
import { seal, unsealWithAny } from '#runtime/seal';
import type { SealingKeys } from './access-deps.ts';
import { secretHash } from './secret.ts';

/** Longer than somebody needs to log in at the provider with a second factor; what was left lying longer is begun anew. */
const EXPIRES_AFTER_MS = 10 * 60 * 1000;

/** One try to log in by the provider. It lies sealed in the browser that began it, nowhere else, until it is used. */
export interface LogInTry {
  /** Random each: against another's answer, against an answer that was not asked for now, and for PKCE (RFC 7636). */
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** A path of ours. */
  readonly returnTo: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const OF = 'oidc-try';

export const expiryOfTry = (now: number): number => now + EXPIRES_AFTER_MS;

/** As a cookie takes it. */
export const sealTry = (one: LogInTry, [key]: SealingKeys): string =>
  seal(Buffer.from(JSON.stringify(one)), { key, of: OF }).toString('base64url');

/** The try of a cookie; undefined: not one of ours, or too old. */
export function tryIn(
  cookie: string,
  { keys, now }: { keys: SealingKeys; now: number },
): LogInTry | undefined {
  const opened = opens(cookie, keys);
  if (opened === undefined) return undefined;
  // Only we seal under this key: what opens is what `sealTry` was given.
  const one = JSON.parse(opened) as LogInTry;
  return one.expiresAt > now ? one : undefined;
}

function opens(cookie: string, keys: SealingKeys): string | undefined {
  try {
    return unsealWithAny(Buffer.from(cookie, 'base64url'), { keys, of: OF }).toString('utf8');
  } catch {
    return undefined; // made up, cut short, of another key: whoever sent it begins anew
  }
}

/** Uses a try up; false when it was used before, in whatever process. What is too old to be used again is cleared away. */
export async function useTry(pool: Pool, { state, expiresAt }: LogInTry, now: number): Promise<boolean> {
  await pool.query('DELETE FROM access.used_try WHERE expires_at <= $1', [new Date(now)]);
  const used = await pool.query(
    'INSERT INTO access.used_try (state_hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [secretHash(state), new Date(expiresAt)],
  );
  return used.rowCount === 1;
}
