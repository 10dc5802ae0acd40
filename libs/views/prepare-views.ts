import { DamagedEvent } from '#event-store/errors';
import type { EventStore } from '#event-store/event-store.port';
import type { Revision } from '#event-store/recorded-event';
import {
  createCursorTable,
  PROJECTION_LOCK,
  readCursor,
  readMark,
  type CursorMark,
  type ViewSchema,
} from '#subscriptions/cursor';
import { createParkedTable } from '#subscriptions/park';
import type { Transaction } from '#subscriptions/reader';
import { inTransaction } from '#subscriptions/transaction';
import { VIEWS_READER } from './case-projector.ts';
import type { CaseView } from './case-view.ts';
import type { ViewsOf } from './verify.ts';
import { createViewIndexes, createViewTable, stampOf } from './view-table.ts';

/** What tables were made for: other definitions of the views, or another log, and they say nothing. */
interface Stamp {
  readonly definitions: string;
  /** Id of the log's first event; null: it was empty. */
  readonly log: string | null;
}

/**
 * Makes the schema `views` ready: its tables, when there are none; all of it anew and empty, when it was made for
 * other definitions of the views or another log (one that was replaced, or restored to an earlier end). The reader's
 * cursor goes with the tables, so whoever follows next fills them from the start of the log. No migrations: nothing
 * here is the only copy of anything. Call it before following. @throws StoreUnreachable
 */
export async function prepareViews(
  of: Pick<ViewsOf, 'store' | 'pool' | 'views'>,
): Promise<{ readonly emptied: boolean }> {
  const { pool, store, views } = of;
  const definitions = stampOf(views);
  // The usual case waits for nobody: every call of the command line comes through here.
  if (await stands(pool, { definitions, log: await firstEventOf(store) }, store)) return { emptied: false };
  return inTransaction(pool, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(${PROJECTION_LOCK})`);
    // Read again: somebody may have begun the log, and stamped the views, while we waited.
    const wanted: Stamp = { definitions, log: await firstEventOf(store) };
    if (await stands(tx, wanted, store)) return { emptied: false };
    const before = await stampIn(tx);
    if (before?.definitions === wanted.definitions && before.log === null && wanted.log !== null) {
      await tx.query('update views.stamp set log = $1', [wanted.log]);
      if (await stands(tx, wanted, store)) return { emptied: false };
    }
    await tx.query('drop schema if exists views cascade');
    await createSchema(tx, { views, log: wanted.log }, 'views');
    for (const view of views) {
      await createViewTable(tx, view, 'views');
      await createViewIndexes(tx, view, 'views');
    }
    return { emptied: before !== undefined };
  });
}

/** Makes the schema for some views, stamped, without their tables. It does not exist yet. */
export async function createSchema(
  tx: Transaction,
  { views, log }: { readonly views: readonly CaseView[]; readonly log: string | null },
  schema: ViewSchema,
): Promise<void> {
  await tx.query(`create schema ${schema}`);
  await createCursorTable(tx, schema);
  await createParkedTable(tx, schema);
  await tx.query(`create table ${schema}.stamp (definitions text not null, log text)`);
  await tx.query(`insert into ${schema}.stamp values ($1, $2)`, [stampOf(views), log]);
}

/** Id of the log's first event, which no other log has; null: it is empty. */
export async function firstEventOf(store: EventStore): Promise<string | null> {
  for await (const event of store.readAll({ limit: 1 })) return event.id;
  return null;
}

async function stands(tx: Transaction, wanted: Stamp, store: EventStore): Promise<boolean> {
  const stamp = await stampIn(tx);
  if (stamp?.definitions !== wanted.definitions || stamp.log !== wanted.log) return false;
  // In this order: a log never shrinks, so a cursor beyond a head that was read later belongs to another log.
  const cursor = await readCursor(tx, { reader: VIEWS_READER });
  if (cursor === undefined) return true;
  const head = await store.head();
  return (
    head !== undefined &&
    cursor <= head &&
    (await standsIn(store, await readMark(tx, { reader: VIEWS_READER })))
  );
}

/** Whether the log has that event. One that is damaged is still there: to find it is the audit's. */
async function standsIn(store: EventStore, mark: CursorMark | undefined): Promise<boolean> {
  if (mark === undefined) return true;
  try {
    for await (const event of store.readStream(mark.stream, { from: mark.revision as Revision, limit: 1 }))
      return event.revision === mark.revision && event.metadata.hash === mark.hash;
    return false;
  } catch (error) {
    if (error instanceof DamagedEvent) return true;
    throw error;
  }
}

async function stampIn(tx: Transaction): Promise<Stamp | undefined> {
  const there = await tx.query(
    `select from information_schema.columns
      where table_schema = 'views' and table_name = 'stamp' and column_name = 'log'`,
  );
  if (there.rowCount === 0) return undefined;
  const found = await tx.query<Stamp>('select definitions, log from views.stamp');
  return found.rows[0];
}
