import type { Pool } from 'pg';
import type { RecordedEvent } from '#event-store/recorded-event';
import type { ViewSchema } from './cursor.ts';
import type { Transaction } from './reader.ts';

/** An event that a reader gave up on. */
export interface ParkedEvent {
  readonly reader: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly error: string;
}

/**
 * Makes the table of parked events. It stands in the schema of the views: it says which rows of *these* tables are
 * not up to date, and a rebuild that gets through makes it moot.
 */
export async function createParkedTable(tx: Transaction, schema: ViewSchema): Promise<void> {
  await tx.query(`
    create table if not exists ${schema}.parked (
      reader text not null,
      position text collate "C" not null,
      stream text not null,
      revision integer not null,
      type text not null,
      error text not null,
      parked_at timestamptz not null default now(),
      primary key (reader, position))`);
}

/** Records an event as given up, in the transaction that moves the cursor past it. */
export async function park(
  tx: Transaction,
  parked: {
    readonly reader: string;
    readonly schema: ViewSchema;
    readonly event: RecordedEvent;
    readonly error: string;
  },
): Promise<void> {
  const { event } = parked;
  await tx.query(
    `insert into ${parked.schema}.parked (reader, position, stream, revision, type, error)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [parked.reader, event.position, event.stream, event.revision, event.type, parked.error],
  );
}

/** What a reader gave up on, oldest first, at most `limit`: health shows it. */
export async function parkedEvents(
  pool: Pool,
  of: { readonly reader: string; readonly limit?: number },
): Promise<readonly ParkedEvent[]> {
  const found = await pool.query<ParkedEvent>(
    `select reader, position, stream, revision, type, error from views.parked
      where reader = $1 order by position limit $2`,
    [of.reader, of.limit ?? 100],
  );
  return found.rows;
}
