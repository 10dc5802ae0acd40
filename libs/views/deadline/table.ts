import type { ColumnType } from '../case-view.ts';

/** One row a deadline, by `ordinal`, its place in the case. Days are `YYYY-MM-DD`. */
export const DEADLINE_COLUMNS = {
  ordinal: 'integer',
  id: 'text',
  occurrence: 'integer',
  due_on: 'text',
  status: 'text',
  never_overdue: 'boolean',
  /** The day from which its clock stands still. */
  paused_on: 'text',
  provisional: 'boolean',
  basis: 'text',
  must_act: 'text',
  started_by_revision: 'integer',
  started_by_type: 'text',
  closed_by_revision: 'integer',
  closed_by_type: 'text',
  closed_on: 'text',
  due_dates: 'json',
  /** Moves, oldest first, as they are shown. */
  moved_by: 'json',
} as const satisfies Readonly<Record<string, ColumnType>>;
