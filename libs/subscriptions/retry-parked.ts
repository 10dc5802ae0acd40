import type { EventStore } from '#event-store/event-store.port';
import { START } from '#event-store/position';
import type { Position, RecordedEvent, Revision, StreamName } from '#event-store/recorded-event';
import { PROJECTION_LOCK } from './cursor.ts';
import { isOutage } from './outage.ts';
import { parkedEvents, type ParkedEvent } from './park.ts';
import type { Projection } from './project-page.ts';
import { inTransaction } from './transaction.ts';

/**
 * Tries what the reader gave up on once more: a program of today may know what one of yesterday did not (a definition
 * that came with it). What can be projected now stands as of the cursor, as its rows would, and is parked no more; the
 * rest stays. Others may project meanwhile: each try holds the reader's cursor.
 * @throws what a store throws that cannot be reached
 */
export async function retryParked(projection: Projection & { readonly store: EventStore }): Promise<void> {
  if (projection.schema === 'views_shadow') return;
  for (const parked of await parkedEvents(projection.pool, { reader: projection.reader.name })) {
    try {
      await retry(projection, parked);
    } catch (error) {
      if (isOutage(error)) throw error;
    }
  }
}

async function retry(
  { pool, reader, store }: Projection & { readonly store: EventStore },
  { stream, revision, position }: ParkedEvent,
): Promise<void> {
  const event = await eventAt(store, stream as StreamName, revision as Revision);
  if (event === undefined) return;
  await inTransaction(pool, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock_shared(${PROJECTION_LOCK})`);
    const at = await tx.query<{ position: Position }>(
      'select position from views.cursor where reader = $1 and position >= $2 for update',
      [reader.name, position],
    );
    const until = at.rows[0]?.position;
    if (until === undefined) return;
    // From the start: what the department declared in between is compared with none of it, and no case is left out.
    await reader.project({ events: [event], after: START, until }, tx);
    await tx.query('delete from views.parked where reader = $1 and position = $2', [reader.name, position]);
  });
}

async function eventAt(
  store: EventStore,
  stream: StreamName,
  revision: Revision,
): Promise<RecordedEvent | undefined> {
  for await (const event of store.readStream(stream, { from: revision, limit: 1 })) return event;
  return undefined;
}
