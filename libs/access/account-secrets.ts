import type { Pool } from 'pg';

/** What is kept of an account beside the log: nothing of it gives power without the account's events. */
export interface AccountSecret {
  readonly accountId: string;
  readonly username: string;
  /** Absent: nobody gets in by a password. */
  readonly passwordHash?: string;
  /** The password is a one-time one. */
  readonly mustChange: boolean;
  /** Of a one-time password, milliseconds since 1970. */
  readonly passwordExpiresAt?: number;
  /** Sealed; asked for at a log-in once it was confirmed. */
  readonly totpSealed?: Buffer;
  readonly totpConfirmed: boolean;
}

interface Row {
  readonly account_id: string;
  readonly username: string;
  readonly password_hash: string | null;
  readonly must_change: boolean;
  readonly password_expires_at: Date | null;
  readonly totp_sealed: Buffer | null;
  readonly totp_confirmed: boolean;
}

const COLUMNS =
  'account_id, username, password_hash, must_change, password_expires_at, totp_sealed, totp_confirmed';

/** The account that a user name stands for, as `parseUsername` gives it. */
export async function secretNamed(pool: Pool, username: string): Promise<AccountSecret | undefined> {
  const found = await pool.query<Row>(`SELECT ${COLUMNS} FROM access.account_secret WHERE username = $1`, [
    username,
  ]);
  return found.rows.map(secretIn)[0];
}

export async function secretOf(pool: Pool, accountId: string): Promise<AccountSecret | undefined> {
  const found = await pool.query<Row>(`SELECT ${COLUMNS} FROM access.account_secret WHERE account_id = $1`, [
    accountId,
  ]);
  return found.rows.map(secretIn)[0];
}

/** All of them, by user name. */
export async function allSecrets(pool: Pool): Promise<readonly AccountSecret[]> {
  const found = await pool.query<Row>(`SELECT ${COLUMNS} FROM access.account_secret ORDER BY username`);
  return found.rows.map(secretIn);
}

/** User names of these accounts, by account; of none nothing is read. */
export async function usernamesOf(
  pool: Pool,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await pool.query<Pick<Row, 'account_id' | 'username'>>(
    'SELECT account_id, username FROM access.account_secret WHERE account_id = ANY($1)',
    [accountIds],
  );
  return new Map(rows.map(({ account_id: accountId, username }) => [accountId, username]));
}

function secretIn(row: Row): AccountSecret {
  return {
    accountId: row.account_id,
    username: row.username,
    ...(row.password_hash !== null && { passwordHash: row.password_hash }),
    mustChange: row.must_change,
    ...(row.password_expires_at !== null && { passwordExpiresAt: row.password_expires_at.getTime() }),
    ...(row.totp_sealed !== null && { totpSealed: row.totp_sealed }),
    totpConfirmed: row.totp_confirmed,
  };
}

export type NewSecret = Pick<
  AccountSecret,
  'accountId' | 'username' | 'passwordHash' | 'mustChange' | 'passwordExpiresAt'
>;

/** Within so long an account whose secret is kept is opened in the log, or its process has died on the way. */
const OPENED_WITHIN_MS = 60_000;

/**
 * Keeps a new account's secret; false when the user name is taken. A name that was kept for an account that the log
 * never came to know (`known`: the ids that it knows) is free again.
 */
export async function addSecret(
  pool: Pool,
  secret: NewSecret,
  { known, now }: { readonly known: readonly string[]; readonly now: number },
): Promise<boolean> {
  const { accountId, username, passwordHash, mustChange, passwordExpiresAt } = secret;
  const added = await pool.query(
    `INSERT INTO access.account_secret AS held
       (account_id, username, created_at, password_hash, must_change, password_expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (username) DO UPDATE
        SET account_id = excluded.account_id, created_at = excluded.created_at,
            password_hash = excluded.password_hash, must_change = excluded.must_change,
            password_expires_at = excluded.password_expires_at
      WHERE held.created_at < $7 AND held.account_id <> ALL ($8::uuid[])`,
    [
      ...[accountId, username, new Date(now), passwordHash ?? null, mustChange, dateOf(passwordExpiresAt)],
      ...[new Date(now - OPENED_WITHIN_MS), known],
    ],
  );
  return added.rowCount === 1;
}

/** Gives a user name back at once that is kept for no account of the log, by whoever knows that nobody is opening one. */
export async function freeUsername(pool: Pool, username: string, known: readonly string[]): Promise<void> {
  await pool.query(
    'DELETE FROM access.account_secret WHERE username = $1 AND account_id <> ALL ($2::uuid[])',
    [username, known],
  );
}

/** Another password, and with `forgetTotp` no second factor any more. */
export async function setPassword(
  pool: Pool,
  secret: Omit<NewSecret, 'username'> & { readonly forgetTotp?: boolean },
): Promise<void> {
  const { accountId, passwordHash, mustChange, passwordExpiresAt, forgetTotp = false } = secret;
  await pool.query(
    `UPDATE access.account_secret
        SET password_hash = $2, must_change = $3, password_expires_at = $4,
            totp_sealed = CASE WHEN $5 THEN NULL ELSE totp_sealed END,
            totp_confirmed = totp_confirmed AND NOT $5
      WHERE account_id = $1`,
    [accountId, passwordHash ?? null, mustChange, dateOf(passwordExpiresAt), forgetTotp],
  );
}

/** Forgets all that is kept of an account beside the log: nobody gets in by it again. */
export async function forgetSecret(pool: Pool, accountId: string): Promise<void> {
  await pool.query('DELETE FROM access.account_secret WHERE account_id = $1', [accountId]);
}

/** A second factor that is not asked for yet; false when one is in force. */
export async function offerTotp(pool: Pool, accountId: string, sealed: Uint8Array): Promise<boolean> {
  const offered = await pool.query(
    `UPDATE access.account_secret SET totp_sealed = $2
      WHERE account_id = $1 AND NOT totp_confirmed`,
    [accountId, sealed],
  );
  return offered.rowCount === 1;
}

/** No second factor any more. Its steps stay used: a code that was seen opens nothing later. */
export async function forgetTotp(pool: Pool, accountId: string): Promise<void> {
  await pool.query(
    'UPDATE access.account_secret SET totp_sealed = NULL, totp_confirmed = false WHERE account_id = $1',
    [accountId],
  );
}

/** Uses up a step of the second factor, and puts it in force; false when this step or a later one was used before. */
export async function useTotpStep(pool: Pool, accountId: string, step: number): Promise<boolean> {
  const used = await pool.query(
    `UPDATE access.account_secret SET totp_last_step = $2, totp_confirmed = true
      WHERE account_id = $1 AND totp_last_step < $2 AND totp_sealed IS NOT NULL`,
    [accountId, step],
  );
  return used.rowCount === 1;
}

const dateOf = (at: number | undefined): Date | null => (at === undefined ? null : new Date(at));
