import type { ColumnType } from '../case-view.ts';

/** Where each case stands: one row a case of any kind. Days are `YYYY-MM-DD`, money whole đồng. */
export const TASK_CURRENT_COLUMNS = {
  level: 'text',
  title: 'text',
  state: 'text',
  state_since: 'text',
  milestone: 'text',
  closed: 'boolean',
  revision: 'integer',
  opened_on: 'text',
  host: 'text',
  /** Who works on it, leads it or sits on its councils: ids, a space before and after each. */
  persons: 'text',
  programme: 'text',
  managing_body: 'text',
  total_vnd: 'numeric',
  state_vnd: 'numeric',
  contract_number: 'text',
  contract_total_vnd: 'numeric',
  contract_from: 'text',
  contract_ends_on: 'text',
  /** The earliest open deadline that may be overdue, and the earliest that never is: which is the next, the day says. */
  duty_deadline: 'text',
  duty_due_on: 'text',
  right_deadline: 'text',
  right_due_on: 'text',
  definition: 'text',
  definition_version: 'integer',
  uncertain: 'json',
  /** Code, title and host as they are searched. */
  search: 'text',
  last_position: 'text',
} as const satisfies Readonly<Record<string, ColumnType>>;
