import type { Pool } from 'pg';
import type { EventStore } from '#event-store/event-store.port';
import { readCursor } from './cursor.ts';

/** How far a reader is behind the log. */
export interface Lag {
  readonly reader: string;
  /** null: nothing read yet. */
  readonly cursor: string | null;
  /** null: the log is empty. */
  readonly head: string | null;
  readonly caughtUp: boolean;
  /** When the first event that it has not read was recorded; null when caught up. An instant in the log's time. */
  readonly waitingSince: string | null;
}

/** Head against cursor, for health and metrics. Positions are opaque, so the distance is given as a time. @throws StoreUnreachable */
export async function lagOf(of: {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly reader: string;
}): Promise<Lag> {
  const cursor = await readCursor(of.pool, { reader: of.reader });
  const head = await of.store.head();
  const caughtUp = head === undefined || (cursor !== undefined && cursor >= head);
  let waitingSince: string | null = null;
  if (!caughtUp) {
    for await (const event of of.store.readAll(cursor === undefined ? {} : { after: cursor })) {
      waitingSince = event.metadata.recordedAt;
      break;
    }
  }
  return { reader: of.reader, cursor: cursor ?? null, head: head ?? null, caughtUp, waitingSince };
}
