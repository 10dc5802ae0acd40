import type { Pool } from 'pg';
import { newSecret, secretHash } from './secret.ts';

/** Without a call for so long a session ends: a screen left alone in an office. Longer than a meeting, shorter than a day. */
const IDLE_MS = 2 * 60 * 60 * 1000;
/** However busy, a session ends by then: a working day with its breaks, so that people log in once a day. */
const ABSOLUTE_MS = 12 * 60 * 60 * 1000;
/** A call is noted at most so often. Smaller: every call writes a row. Larger: sessions end that much early. */
const NOTED_EVERY_MS = 60_000;

/** A session that stands, as far as its row tells. */
export interface SessionRow {
  readonly accountId: string;
  /** The account's `sessionsSince` when it began. */
  readonly sessionsSince: number;
  readonly expiresAt: number;
  /** The account's password is a one-time one. */
  readonly mustChange: boolean;
}

/** Begins a session; what the cookie holds, known to nobody else from then on. Ends that are long past are cleared away. */
export async function beginSession(
  pool: Pool,
  of: { readonly accountId: string; readonly sessionsSince: number },
  now: number,
): Promise<{ readonly cookie: string; readonly expiresAt: number }> {
  const cookie = newSecret();
  const expiresAt = now + ABSOLUTE_MS;
  await pool.query('DELETE FROM access.session WHERE expires_at < $1', [new Date(now)]);
  await pool.query(
    `INSERT INTO access.session (secret_hash, account_id, sessions_since, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4, $4, $5)`,
    [secretHash(cookie), of.accountId, of.sessionsSince, new Date(now), new Date(expiresAt)],
  );
  return { cookie, expiresAt };
}

/** The session of a cookie, noted as seen where it is; undefined when there is none, or it was ended, left alone or too old. */
export async function sessionOf(
  pool: Pool,
  cookie: string,
  { now, isSeen }: { readonly now: number; readonly isSeen: boolean },
): Promise<SessionRow | undefined> {
  const found = await pool.query<{
    account_id: string;
    sessions_since: number;
    last_seen_at: Date;
    expires_at: Date;
    must_change: boolean;
  }>(
    `SELECT account_id, sessions_since, last_seen_at, expires_at, coalesce(must_change, false) AS must_change
       FROM access.session LEFT JOIN access.account_secret USING (account_id)
      WHERE secret_hash = $1 AND revoked_at IS NULL AND expires_at > $2 AND last_seen_at > $3`,
    [secretHash(cookie), new Date(now), new Date(now - IDLE_MS)],
  );
  const row = found.rows[0];
  if (row === undefined) return undefined;
  if (isSeen && now - row.last_seen_at.getTime() >= NOTED_EVERY_MS)
    await pool.query('UPDATE access.session SET last_seen_at = $2 WHERE secret_hash = $1', [
      secretHash(cookie),
      new Date(now),
    ]);
  return {
    accountId: row.account_id,
    sessionsSince: row.sessions_since,
    expiresAt: row.expires_at.getTime(),
    mustChange: row.must_change,
  };
}

/** Ends one session. */
export async function endSession(pool: Pool, cookie: string, now: number): Promise<void> {
  await pool.query(
    'UPDATE access.session SET revoked_at = $2 WHERE secret_hash = $1 AND revoked_at IS NULL',
    [secretHash(cookie), new Date(now)],
  );
}

/** Ends all sessions of an account. */
export async function endSessionsOf(pool: Pool, accountId: string, now: number): Promise<void> {
  await pool.query('UPDATE access.session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [
    accountId,
    new Date(now),
  ]);
}
