import type { Pool } from 'pg';
import type { Position, RecordedEvent, StreamName } from '#event-store/recorded-event';
import type { Transaction } from './reader.ts';

/** Where rows and cursors live: the schema that queries read, or the one a rebuild fills beside it. */
export type ViewSchema = 'views' | 'views_shadow';

/**
 * Held shared by every transaction that projects, exclusively by the one that switches schemas. Without it a
 * projector in flight could update the cursor of one schema and the rows of the other. Two-key form: BullMQ uses
 * one-key advisory locks in the same database.
 */
export const PROJECTION_LOCK = '71, 1';

/** Makes the cursor table of a schema. The schema exists. Idempotent. */
export async function createCursorTable(tx: Transaction, schema: ViewSchema): Promise<void> {
  await tx.query(`
    create table if not exists ${schema}.cursor (
      reader text primary key,
      position text collate "C",
      stream text,
      revision integer,
      hash text)`);
}

/** The last event that a reader was given: another log has none there, or another one. */
export interface CursorMark {
  readonly stream: StreamName;
  readonly revision: number;
  readonly hash: string;
}

/** The event at which a reader's cursor stands; undefined before the first. */
export async function readMark(
  db: Pool | Transaction,
  of: { readonly reader: string },
): Promise<CursorMark | undefined> {
  const found = await db.query<CursorMark>(
    `select stream, revision, hash from views.cursor where reader = $1 and hash is not null`,
    [of.reader],
  );
  return found.rows[0];
}

/** Where a reader stands; undefined before its first page. @throws when there is no cursor table: prepare the views first */
export async function readCursor(
  db: Pool | Transaction,
  of: { readonly reader: string; readonly schema?: ViewSchema },
): Promise<Position | undefined> {
  const found = await db.query<{ position: Position | null }>(
    `select position from ${of.schema ?? 'views'}.cursor where reader = $1`,
    [of.reader],
  );
  return found.rows[0]?.position ?? undefined;
}

/**
 * Moves a cursor from `after` to `until`, only if it stands at `after`: false when another process was there
 * first. Locks: the reader's row, until the transaction ends; a second process waits here and then gets false.
 */
export async function moveCursor(
  tx: Transaction,
  move: {
    readonly reader: string;
    readonly schema: ViewSchema;
    readonly after: Position | undefined;
    readonly until: Position;
    /** Of the page, which may be empty: the mark then stays. */
    readonly last: RecordedEvent | undefined;
  },
): Promise<boolean> {
  const { reader, schema, last } = move;
  await tx.query(`insert into ${schema}.cursor (reader) values ($1) on conflict do nothing`, [reader]);
  const moved = await tx.query(
    `update ${schema}.cursor
        set position = $3, stream = coalesce($4, stream), revision = coalesce($5, revision), hash = coalesce($6, hash)
      where reader = $1 and position is not distinct from $2`,
    [
      reader,
      move.after ?? null,
      move.until,
      last?.stream ?? null,
      last?.revision ?? null,
      last?.metadata.hash ?? null,
    ],
  );
  return moved.rowCount === 1;
}
