import type { Pool } from 'pg';
import type { EventStore } from '#event-store/event-store.port';
import type { Position } from '#event-store/recorded-event';
import { catchUp } from '#subscriptions/catch-up';
import { readCursor, type ViewSchema } from '#subscriptions/cursor';
import type { Transaction } from '#subscriptions/reader';
import { inTransaction } from '#subscriptions/transaction';
import { caseProjector, VIEWS_READER } from './case-projector.ts';
import type { CaseView } from './case-view.ts';
import { compareRows, foldedRows, FoldedRows, type Difference } from './compare-rows.ts';
import { foldLog } from './fold-log.ts';
import { withRebuildLock } from './rebuild-lock.ts';

export interface ViewsCheck {
  readonly ok: boolean;
  /** Rows that the log says there must be. */
  readonly rows: number;
  readonly differences: readonly Difference[];
}

export interface ViewsOf {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly views: readonly CaseView[];
}

/**
 * Compares the live views with a fresh fold of the log, after catching up to its head as of the call. Rows and
 * cursor are read in one snapshot, so a server may go on projecting meanwhile. @throws StoreUnreachable, DamagedEvent
 */
export async function verifyViews(of: ViewsOf): Promise<ViewsCheck> {
  await catchUp({ ...of, reader: caseProjector(of) });
  return withRebuildLock(of.pool, 'shared', () =>
    inTransaction(of.pool, (tx) => compareLive(of, tx), 'begin isolation level repeatable read read only'),
  );
}

async function compareLive(of: ViewsOf, tx: Transaction): Promise<ViewsCheck> {
  return compareSchema(of, tx, { schema: 'views', until: await readCursor(tx, { reader: VIEWS_READER }) });
}

/** Compares the tables of a schema, row by row, with a fresh fold of the log up to one position. */
export async function compareSchema(
  of: ViewsOf,
  tx: Transaction,
  { schema, until }: { readonly schema: ViewSchema; readonly until: Position | undefined },
): Promise<ViewsCheck> {
  const refold = () => foldLog({ ...of, until });
  const folded = new FoldedRows(of.views);
  for await (const subject of refold()) {
    for (const view of of.views) {
      for (const row of foldedRows(view, subject)) folded.add(view, row);
    }
  }
  const differences = await compareRows(tx, { schema, views: of.views, folded, refold });
  return { ok: differences.length === 0, rows: folded.count, differences };
}
