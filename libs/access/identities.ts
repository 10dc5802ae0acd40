import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import type { AccountIdentity } from './access-of.ts';

/** Somebody as a log-in provider knows them (OpenID Connect Core, section 2): the two together are one person for good. */
export interface Identity {
  /** As `new URL` writes it. */
  readonly issuer: string;
  /** Case-sensitive; at some providers a name or a number of a person, so in no event and no line of the log. */
  readonly subject: string;
}

/** Whose an identity is, if the log says the same. */
interface KeptIdentity {
  readonly accountId: string;
  /** Random, of this link alone: without it the mark in the log tells nothing, and with it nothing else. */
  readonly markKey: Buffer;
}

const KEY_BYTES = 32;

export const newMarkKey = (): Buffer => randomBytes(KEY_BYTES);

/** What the log has of an identity: binds it, and names nobody once the key is gone (HMAC-SHA-256). */
export function markOf({ issuer, subject }: Identity, markKey: Buffer): string {
  return createHmac('sha256', markKey)
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url');
}

/** Whether a kept identity is the one that the log links an account to. */
export function isLinkedTo(
  identity: Identity,
  { markKey }: KeptIdentity,
  linked: AccountIdentity | undefined,
): boolean {
  if (linked?.issuer !== identity.issuer) return false;
  const [one, other] = [markOf(identity, markKey), linked.subjectMark].map((text) => Buffer.from(text));
  return one !== undefined && other?.length === one.length && timingSafeEqual(one, other);
}

/** Whose it is as far as the table knows. */
export async function keptIdentity(
  pool: Pool,
  { issuer, subject }: Identity,
): Promise<KeptIdentity | undefined> {
  const found = await pool.query<{ account_id: string; mark_key: Buffer }>(
    'SELECT account_id, mark_key FROM access.identity WHERE issuer = $1 AND subject = $2',
    [issuer, subject],
  );
  return found.rows.map((row) => ({ accountId: row.account_id, markKey: row.mark_key }))[0];
}

/** Keeps whose an identity is to be, in place of what was kept of it: power comes with the event alone. */
export async function keepIdentity(
  pool: Pool,
  { issuer, subject }: Identity,
  { accountId, markKey }: KeptIdentity,
): Promise<void> {
  await pool.query(
    `INSERT INTO access.identity (issuer, subject, account_id, mark_key) VALUES ($1, $2, $3, $4)
     ON CONFLICT (issuer, subject) DO UPDATE SET account_id = excluded.account_id, mark_key = excluded.mark_key`,
    [issuer, subject, accountId, markKey],
  );
}

/** Forgets who an account is to its provider, but for the link that stands. */
export async function forgetIdentities(pool: Pool, accountId: string, standing?: Buffer): Promise<void> {
  await pool.query(
    'DELETE FROM access.identity WHERE account_id = $1 AND mark_key IS DISTINCT FROM $2::bytea',
    [accountId, standing ?? null],
  );
}
