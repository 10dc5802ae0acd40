import type { ColumnType } from '../case-view.ts';

/** What each case asks of somebody: one row an act, by `ordinal`, its place in the case. Days are `YYYY-MM-DD`. */
export const OPEN_ACT_COLUMNS = {
  ordinal: 'integer',
  /** `act`, or `countersign`: a request that waits for a second person. */
  what: 'text',
  command: 'text',
  moves: 'boolean',
  actor: 'text',
  /** Roles, as lists. */
  recorders: 'json',
  countersigners: 'json',
  deadline: 'text',
  occurrence: 'integer',
  due_on: 'text',
  never_overdue: 'boolean',
  paused_on: 'text',
  provisional: 'boolean',
  basis: 'text',
  /** `{count, unit}`. */
  term: 'json',
  started_by: 'text',
  started_on: 'text',
  /** The day since which it waits: of the state, or of the request. */
  since: 'text',
  /** The call that the case is part of: what is done for it may be done for all of them. */
  call_id: 'text',
  approval: 'text',
  requested_by: 'text',
  requested_at: 'text',
  /** Who was asked by name to countersign. */
  asked: 'text',
  /** Program managers that the case is assigned to, a space before and after each id; empty: it is any manager's. */
  managers: 'text',
} as const satisfies Readonly<Record<string, ColumnType>>;
