import type { Pool } from 'pg';
import { createCursorTable, PROJECTION_LOCK, type ViewSchema } from '#subscriptions/cursor';
import { createParkedTable } from '#subscriptions/park';
import type { Transaction } from '#subscriptions/reader';
import { inTransaction } from '#subscriptions/transaction';
import type { CaseView } from './case-view.ts';
import { createViewIndexes, createViewTable, stampOf } from './view-table.ts';

/**
 * Makes the schema `views` ready: its tables, when there are none; all of it anew and empty, when it was made for
 * other definitions of the views. The reader's cursor goes with the tables, so whoever follows next fills them
 * from the start of the log. No migrations: nothing here is the only copy of anything. Call it before following.
 */
export async function prepareViews(
  pool: Pool,
  views: readonly CaseView[],
): Promise<{ readonly emptied: boolean }> {
  const wanted = stampOf(views);
  // The usual case waits for nobody: every call of the command line comes through here.
  if ((await stampIn(pool)) === wanted) return { emptied: false };
  return inTransaction(pool, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(${PROJECTION_LOCK})`);
    const stamp = await stampIn(tx);
    if (stamp === wanted) return { emptied: false };
    await tx.query('drop schema if exists views cascade');
    await createViews(tx, views, 'views');
    for (const view of views) await createViewIndexes(tx, view, 'views');
    return { emptied: stamp !== undefined };
  });
}

/** Makes an empty schema with all tables, without keys and indexes. It does not exist yet. */
export async function createViews(
  tx: Transaction,
  views: readonly CaseView[],
  schema: ViewSchema,
): Promise<void> {
  await tx.query(`create schema ${schema}`);
  await createCursorTable(tx, schema);
  await createParkedTable(tx, schema);
  for (const view of views) await createViewTable(tx, view, schema);
  await tx.query(`create table ${schema}.stamp (definitions text not null)`);
  await tx.query(`insert into ${schema}.stamp values ($1)`, [stampOf(views)]);
}

async function stampIn(tx: Transaction): Promise<string | undefined> {
  const there = await tx.query<{ there: boolean }>(`select to_regclass('views.stamp') is not null as there`);
  if (there.rows[0]?.there !== true) return undefined;
  const found = await tx.query<{ definitions: string }>('select definitions from views.stamp');
  return found.rows[0]?.definitions;
}
