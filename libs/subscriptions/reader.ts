import type { ClientBase } from 'pg';
import type { EventFilter } from '#event-store/event-store.port';
import type { Position, RecordedEvent } from '#event-store/recorded-event';

/** What runs inside the one transaction of a page. */
export type Transaction = Pick<ClientBase, 'query'>;

/** A stretch of the log: everything a reader has to see between two of its cursors. */
export interface Page {
  /** In log order; empty when all that happened lies outside the reader's filter. */
  readonly events: readonly RecordedEvent[];
  /** The cursor that the page continues; undefined: from the start of the log. */
  readonly after: Position | undefined;
  /** The cursor once the page stands. */
  readonly until: Position;
}

/** Who turns events into rows. One cursor a reader. */
export interface Reader {
  /** Names the cursor: never two readers of one name. */
  readonly name: string;
  readonly filter?: EventFilter;
  /**
   * Writes what the page says, through `tx` only: rows and cursor commit together. May be called again for the
   * same page, after a rollback. Throws when it cannot: the page is then tried again, event by event.
   */
  project(page: Page, tx: Transaction): Promise<void>;
}
