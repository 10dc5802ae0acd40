import type { Pool, PoolClient } from 'pg';
import type { Position, RecordedEvent } from '#event-store/recorded-event';
import { moveCursor } from '#subscriptions/cursor';
import { inTransaction } from '#subscriptions/transaction';
import { VIEWS_READER } from './case-projector.ts';
import type { CaseView, Subject } from './case-view.ts';
import { digestOf, RowCopy } from './copy-rows.ts';
import { foldLog } from './fold-log.ts';
import { createSchema, firstEventOf } from './prepare-views.ts';
import type { ViewsOf } from './verify.ts';
import { createViewIndexes, createViewTable, tableRow } from './view-table.ts';

const schema = 'views_shadow';

/** What stands in the shadow schema. */
export interface FilledTables {
  readonly rows: number;
  /** Every table gives back, byte for byte, what was sent to it. */
  readonly agrees: boolean;
}

/**
 * Makes the shadow schema anew and fills it from the log up to `until`: a COPY a view, each on a connection of its
 * own. Nobody reads that schema before it is switched, so what an interrupted rebuild leaves of it harms nothing and
 * the next one drops it. @throws StoreUnreachable, DamagedEvent, and what the database throws
 */
export async function fillShadow(of: ViewsOf, until: Position | undefined): Promise<FilledTables> {
  await inTransaction(of.pool, async (tx) => {
    await tx.query(`drop schema if exists ${schema} cascade`);
    await createSchema(tx, { views: of.views, log: await firstEventOf(of.store) }, schema);
  });
  let last: RecordedEvent | undefined;
  const seen = (event: RecordedEvent): void => void (last = event);
  const tables: ShadowTable[] = [];
  try {
    for (const view of of.views) tables.push(await ShadowTable.open(of.pool, view));
    for await (const subject of foldLog({ ...of, until, seen })) {
      for (const table of tables) await table.take(subject);
    }
    const filled = await Promise.all(tables.map((table) => table.finish()));
    if (until !== undefined) {
      await inTransaction(of.pool, (tx) =>
        moveCursor(tx, { reader: VIEWS_READER, schema, after: undefined, until, last }),
      );
    }
    return {
      rows: filled.reduce((sum, { rows }) => sum + rows, 0),
      agrees: filled.every(({ agrees }) => agrees),
    };
  } finally {
    for (const table of tables) table.close();
  }
}

/** A table under way, in a transaction of its own from its making to its indexes. */
class ShadowTable {
  private readonly copy: RowCopy;
  private isCommitted = false;

  private constructor(
    private readonly client: PoolClient,
    private readonly view: CaseView,
  ) {
    this.copy = new RowCopy(client, { view, schema });
  }

  static async open(pool: Pool, view: CaseView): Promise<ShadowTable> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await createViewTable(client, view, schema);
      return new ShadowTable(client, view);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Sends a case's rows. */
  async take(subject: Subject): Promise<void> {
    for (const row of this.view.rowsOf(subject)) {
      const full = this.copy.add(tableRow(this.view, subject, row));
      if (full !== undefined) await full;
    }
  }

  /** Reads back what was sent, makes the indexes and commits. @throws when two rows have one key */
  async finish(): Promise<FilledTables> {
    const { rows, sha256 } = await this.copy.end();
    const stored = await digestOf(this.client, { view: this.view, schema });
    await createViewIndexes(this.client, this.view, schema);
    await this.client.query('commit');
    this.isCommitted = true;
    return { rows, agrees: stored === sha256 };
  }

  /** Gives the connection back; with what is not committed on it, it is dropped. */
  close(): void {
    this.client.release(!this.isCommitted);
  }
}
