import type { ColumnType } from '../case-view.ts';

/** What became of the requests for a second person that wait no more, as whoever asked is told: not what they took back, nor what was returned and done again. One row a request. */
export const SETTLED_REQUEST_COLUMNS = {
  /** Id of the request. */
  approval: 'text',
  command: 'text',
  /** Who asked. */
  requested_by: 'text',
  /** `countersigned` or `returned`. */
  outcome: 'text',
  settled_by: 'text',
  /** Instant; its day in Vietnam. */
  settled_at: 'text',
  settled_on: 'text',
  /** Why it was returned. */
  reason: 'text',
  /** Of the fact that settled it. */
  revision: 'integer',
} as const satisfies Readonly<Record<string, ColumnType>>;
