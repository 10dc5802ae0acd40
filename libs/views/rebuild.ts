import type { Position, RecordedEvent } from '#event-store/recorded-event';
import { catchUp, PAGE_SIZE } from '#subscriptions/catch-up';
import { moveCursor, PROJECTION_LOCK, readCursor } from '#subscriptions/cursor';
import type { Reader, Transaction } from '#subscriptions/reader';
import { inTransaction } from '#subscriptions/transaction';
import { caseProjector, VIEWS_READER } from './case-projector.ts';
import type { Difference } from './compare-rows.ts';
import { fillShadow } from './fill-shadow.ts';
import { prepareViews } from './prepare-views.ts';
import { withRebuildLock } from './rebuild-lock.ts';
import { compareSchema, type ViewsOf } from './verify.ts';

export interface Rebuild {
  readonly ok: boolean;
  /** Rows in the new tables when they were compared. */
  readonly rows: number;
  readonly differences: readonly Difference[];
  /** The new tables are the live ones. */
  readonly switched: boolean;
}

/**
 * Computes all views anew in a schema beside the live one, compares what was stored with what was folded, catches
 * up and switches in one step; reads and projecting go on until then. On a difference nothing is switched and the
 * new schema stays for a look. @throws StoreUnreachable, DamagedEvent, and what the database throws when it is away
 */
export async function rebuildViews(of: ViewsOf): Promise<Rebuild> {
  await prepareViews(of);
  return withRebuildLock(of.pool, 'exclusive', () => rebuildAlone(of));
}

async function rebuildAlone(of: ViewsOf): Promise<Rebuild> {
  const until = await of.store.head();
  const { rows, agrees } = await fillShadow(of, until);
  // Only where the bytes differ is it worth a second fold to say in which rows.
  const differences = agrees
    ? []
    : (await inTransaction(of.pool, (tx) => compareSchema(of, tx, { schema: 'views_shadow', until })))
        .differences;
  const answer = { ok: differences.length === 0, rows, differences };
  if (!answer.ok) return { ...answer, switched: false };
  const reader = caseProjector({ ...of, schema: 'views_shadow' });
  // First without the lock, so that what is left to do under it is short.
  await catchUp({ ...of, reader, schema: 'views_shadow' });
  await inTransaction(of.pool, (tx) => switchOver(of, tx, reader));
  await of.pool.query('drop schema if exists views_retired cascade');
  return { ...answer, switched: true };
}

/**
 * The switch: alone by the exclusive lock, the live cursor stands still, so the new tables can be brought to it and
 * no cursor ever goes back. Other readers keep theirs.
 */
async function switchOver(of: ViewsOf, tx: Transaction, reader: Reader): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${PROJECTION_LOCK})`);
  const live = await readCursor(tx, { reader: VIEWS_READER });
  const shadow = await readCursor(tx, { reader: VIEWS_READER, schema: 'views_shadow' });
  if (live !== undefined && (shadow === undefined || shadow < live)) {
    await projectUnderLock(of, tx, { reader, after: shadow, until: live });
  }
  await tx.query(`insert into views_shadow.cursor select * from views.cursor where reader <> $1`, [
    VIEWS_READER,
  ]);
  await tx.query(`insert into views_shadow.parked select * from views.parked where reader <> $1`, [
    VIEWS_READER,
  ]);
  // Renamed, not dropped: a rename waits for no reader and no reader for it; queries under way end on the old tables.
  await tx.query('drop schema if exists views_retired cascade');
  await tx.query('alter schema views rename to views_retired');
  await tx.query('alter schema views_shadow rename to views');
}

async function projectUnderLock(
  of: ViewsOf,
  tx: Transaction,
  span: { readonly reader: Reader; readonly after: Position | undefined; readonly until: Position },
): Promise<void> {
  let { after } = span;
  let events: RecordedEvent[] = [];
  let last: RecordedEvent | undefined;
  const project = async (until: Position): Promise<void> => {
    await span.reader.project({ events, after, until }, tx);
    events = [];
    after = until;
  };
  for await (const event of of.store.readAll(
    after === undefined ? { until: span.until } : { after, until: span.until },
  )) {
    events.push(event);
    last = event;
    if (events.length === PAGE_SIZE) await project(event.position);
  }
  if (events.length > 0) await project(span.until);
  await moveCursor(tx, {
    reader: VIEWS_READER,
    schema: 'views_shadow',
    after: span.after,
    until: span.until,
    last,
  });
}
