import type { Pool } from 'pg';
import { newSecret, secretHash } from './secret.ts';

/** Says what it is to whoever finds one in a file or a log: people, and programs that look for secrets. */
const PREFIX = 'lotrinh_';

/** A new token's secret, kept as a hash; it gives no power before the log says that the token was issued. */
export async function addTokenSecret(pool: Pool, tokenId: string): Promise<string> {
  const secret = `${PREFIX}${newSecret()}`;
  await pool.query('INSERT INTO access.token_secret (secret_hash, token_id) VALUES ($1, $2)', [
    secretHash(secret),
    tokenId,
  ]);
  return secret;
}

/** The token whose secret this is. */
export async function tokenIdOf(pool: Pool, secret: string): Promise<string | undefined> {
  const found = await pool.query<{ token_id: string }>(
    'SELECT token_id FROM access.token_secret WHERE secret_hash = $1',
    [secretHash(secret)],
  );
  return found.rows[0]?.token_id;
}

/** Forgets the secret of a token that was refused or revoked. */
export async function dropTokenSecret(pool: Pool, tokenId: string): Promise<void> {
  await pool.query('DELETE FROM access.token_secret WHERE token_id = $1', [tokenId]);
}
