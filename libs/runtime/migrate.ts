import type pg from 'pg';
import { up as reminderClaims } from './migrations/001-reminder-claims/up.ts';
import { up as access } from './migrations/002-access/up.ts';
import { up as people } from './migrations/003-people/up.ts';
import { up as identities } from './migrations/004-identities/up.ts';
import { up as ballotKeys } from './migrations/005-ballot-keys/up.ts';

interface Migration {
  readonly id: string;
  readonly sql: string;
}

/** The durable tables, in order. A line is never changed once it has run anywhere; what is wrong gets another line. */
const MIGRATIONS: readonly Migration[] = [
  { id: '001-reminder-claims', sql: reminderClaims },
  { id: '002-access', sql: access },
  { id: '003-people', sql: people },
  { id: '004-identities', sql: identities },
  { id: '005-ballot-keys', sql: ballotKeys },
];

/** Any number that nobody else locks on: the first seven hexadecimal digits of SHA-256('lotrinh migrations'). */
const LOCK = 0x345d898;

/**
 * Brings the durable tables to this version: each migration in a transaction of its own with the line that says it
 * ran. Several processes may call it at once. Gives the ids that ran now.
 */
export async function migrate(pool: pg.Pool): Promise<readonly string[]> {
  const done = await appliedIn(pool);
  const missing = MIGRATIONS.filter(({ id }) => !done.has(id));
  const ran: string[] = [];
  for (const migration of missing) if (await apply(pool, migration)) ran.push(migration.id);
  return ran;
}

async function appliedIn(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ there: boolean }>(
    `SELECT to_regclass('runtime.migration') IS NOT NULL AS there`,
  );
  if (rows[0]?.there !== true) return new Set();
  const applied = await pool.query<{ id: string }>('SELECT id FROM runtime.migration');
  return new Set(applied.rows.map(({ id }) => id));
}

/** False when another process was first. */
async function apply(pool: pg.Pool, { id, sql }: Migration): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await client.query('CREATE SCHEMA IF NOT EXISTS runtime');
    await client.query(
      'CREATE TABLE IF NOT EXISTS runtime.migration (id text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const mark = await client.query('INSERT INTO runtime.migration (id) VALUES ($1) ON CONFLICT DO NOTHING', [
      id,
    ]);
    const isFirst = mark.rowCount === 1;
    if (isFirst) await client.query(sql);
    await client.query('COMMIT');
    client.release();
    return isFirst;
  } catch (error) {
    client.release(true); // the transaction ends with the connection, whatever state it is in
    throw error;
  }
}
