import type { Pool } from 'pg';
import type { EventStore } from '#event-store/event-store.port';
import type { Position } from '#event-store/recorded-event';
import { readCursor } from './cursor.ts';

/** How far a reader is behind the log. */
export interface Lag {
  readonly reader: string;
  /** null: nothing read yet. */
  readonly cursor: string | null;
  /** null: the log is empty. */
  readonly head: string | null;
  readonly caughtUp: boolean;
  /** The cursor is none of this log: it was replaced under the views. The next start makes them anew. */
  readonly isBeyond: boolean;
  /** When the first event that it has not read was recorded; null when caught up. An instant in the log's time. */
  readonly waitingSince: string | null;
}

/** Head against cursor, for health and metrics. Positions are opaque, so the distance is given as a time. @throws StoreUnreachable */
export async function lagOf(of: {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly reader: string;
}): Promise<Lag> {
  // In this order: a log never shrinks, so a cursor beyond a head that was read later belongs to another log.
  const cursor = await readCursor(of.pool, { reader: of.reader });
  const head = await of.store.head();
  const caughtUp = cursor === head;
  const isBeyond = cursor !== undefined && (head === undefined || cursor > head);
  const waitingSince = caughtUp || isBeyond ? null : await firstUnread(of.store, cursor);
  return { reader: of.reader, cursor: cursor ?? null, head: head ?? null, caughtUp, isBeyond, waitingSince };
}

async function firstUnread(store: EventStore, cursor: Position | undefined): Promise<string | null> {
  for await (const event of store.readAll({ limit: 1, ...(cursor === undefined ? {} : { after: cursor }) }))
    return event.metadata.recordedAt;
  return null;
}
