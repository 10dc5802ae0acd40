import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { moveCursor, PROJECTION_LOCK, type ViewSchema } from './cursor.ts';
import { isOutage, messageOf } from './outage.ts';
import { park } from './park.ts';
import type { Page, Reader } from './reader.ts';
import { inTransaction } from './transaction.ts';

/** So often an event is tried alone before it is parked. Fewer: a passing fault parks. More: everything behind it waits longer. */
const TRIES = 4;
/** Pause before the second try, doubled for each one after. */
const FIRST_PAUSE_MS = 50;

export interface Projection {
  readonly pool: Pool;
  readonly reader: Reader;
  readonly schema?: ViewSchema;
  /** Ends the pauses between tries. */
  readonly signal?: AbortSignal;
}

/** `overtaken`: another process moved the cursor first; nothing was written. `parked`: how many events were given up on. */
export type PageOutcome =
  { readonly status: 'projected'; readonly parked: number } | { readonly status: 'overtaken' };

/**
 * Projects a page: rows and cursor in one transaction. A page that fails is tried event by event; one that fails
 * alone again and again is parked and the cursor goes past it.
 * @throws what a store throws that cannot be reached (nothing is parked for an outage)
 */
export async function projectPage(projection: Projection, page: Page): Promise<PageOutcome> {
  try {
    return await commitPage(projection, page);
  } catch (error) {
    if (isOutage(error) || page.events.length === 0) throw error;
    return eventByEvent(projection, page);
  }
}

async function commitPage({ pool, reader, schema = 'views' }: Projection, page: Page): Promise<PageOutcome> {
  return inTransaction(pool, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock_shared(${PROJECTION_LOCK})`);
    const { after, until, events } = page;
    const moved = await moveCursor(tx, { reader: reader.name, schema, after, until, last: events.at(-1) });
    if (!moved) return { status: 'overtaken' };
    await reader.project(page, tx);
    return { status: 'projected', parked: 0 };
  });
}

async function eventByEvent(projection: Projection, page: Page): Promise<PageOutcome> {
  let after = page.after;
  let parked = 0;
  for (const [index, event] of page.events.entries()) {
    const isLast = index === page.events.length - 1;
    const single: Page = { events: [event], after, until: isLast ? page.until : event.position };
    const outcome = await tryOrPark(projection, single);
    if (outcome.status === 'overtaken') return outcome;
    parked += outcome.parked;
    after = single.until;
  }
  return { status: 'projected', parked };
}

async function tryOrPark(projection: Projection, single: Page): Promise<PageOutcome> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await commitPage(projection, single);
    } catch (error) {
      if (isOutage(error)) throw error;
      if (tried === TRIES) return commitParked(projection, single, messageOf(error));
      await sleep(
        FIRST_PAUSE_MS * 2 ** (tried - 1),
        undefined,
        projection.signal && { signal: projection.signal },
      );
    }
  }
}

async function commitParked(projection: Projection, single: Page, error: string): Promise<PageOutcome> {
  const { pool, reader, schema = 'views' } = projection;
  return inTransaction(pool, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock_shared(${PROJECTION_LOCK})`);
    const moved = await moveCursor(tx, {
      reader: reader.name,
      schema,
      after: single.after,
      until: single.until,
      last: single.events.at(-1),
    });
    if (!moved) return { status: 'overtaken' };
    for (const event of single.events) await park(tx, { reader: reader.name, schema, event, error });
    return { status: 'projected', parked: single.events.length };
  });
}
