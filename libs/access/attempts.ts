import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** Wrong passwords before a name is locked. Fewer: who mistypes waits; more: who guesses has more for nothing. */
const FREE = 5;
/** The first lock in minutes, doubled by each failure after it up to the longest. */
const FIRST_LOCK = 1;
const LONGEST_LOCK = 60;
/** Failures older than this are forgotten. */
const FORGOTTEN_AFTER_HOURS = 24;

/** An attempt that may be made, or how long none may, in whole seconds. */
export type Attempt = { readonly status: 'free' } | { readonly status: 'locked'; readonly seconds: number };

/**
 * Takes one attempt under a user name, before the password is looked at: however many come at once, no more than five
 * are looked at. Counted as a failure until `forgetAttempts`. It does not matter whether there is such a user, so that a
 * lock tells nothing of it; only a hash of the name is kept, since people type passwords there.
 */
export async function takeAttempt(pool: Pool, username: string, now: number): Promise<Attempt> {
  const key = keyOf(username);
  const failed = `CASE WHEN held.tried_at < $2 - interval '${FORGOTTEN_AFTER_HOURS} hours' THEN 1 ELSE held.failed + 1 END`;
  const taken = await pool.query(
    `INSERT INTO access.log_in_attempt AS held (username_hash, failed, tried_at)
     VALUES ($1, 1, $2::timestamptz)
     ON CONFLICT (username_hash) DO UPDATE
        SET failed = ${failed}, tried_at = $2, locked_until = CASE WHEN ${failed} >= ${FREE}
              THEN $2 + interval '1 minute' * least(${LONGEST_LOCK}, ${FIRST_LOCK} * power(2, least(${failed} - ${FREE}, 10)))
            END
      WHERE held.locked_until IS NULL OR held.locked_until <= $2`,
    [key, new Date(now)],
  );
  if (taken.rowCount === 1) return { status: 'free' };
  const held = await pool.query<{ locked_until: Date | null }>(
    'SELECT locked_until FROM access.log_in_attempt WHERE username_hash = $1',
    [key],
  );
  const until = held.rows[0]?.locked_until?.getTime() ?? now;
  return { status: 'locked', seconds: Math.max(1, Math.ceil((until - now) / 1000)) };
}

/** Who gave the right password but no code yet has not guessed. */
export async function giveBackAttempt(pool: Pool, username: string): Promise<void> {
  await pool.query(
    `UPDATE access.log_in_attempt SET failed = greatest(failed - 1, 0), locked_until = NULL
      WHERE username_hash = $1`,
    [keyOf(username)],
  );
}

/** After a success, or a new password: none failed. What is old goes with it, whoever's. */
export async function forgetAttempts(pool: Pool, username: string, now: number): Promise<void> {
  await pool.query(
    `DELETE FROM access.log_in_attempt
      WHERE username_hash = $1
         OR tried_at < $2::timestamptz - interval '${FORGOTTEN_AFTER_HOURS} hours'`,
    [keyOf(username), new Date(now)],
  );
}

const keyOf = (username: string): Buffer => createHash('sha256').update(username).digest();
