import type { ColumnType } from '#views/case-view';

/** One row a reminder. Days are `YYYY-MM-DD`, instants ISO in UTC and in the log's time. */
export const LEDGER_COLUMNS = {
  id: 'text',
  deadline: 'text',
  occurrence: 'integer',
  due_on: 'text',
  recipient: 'text',
  channel: 'text',
  send_at: 'text',
  rule: 'text',
  basis: 'text',
  status: 'text',
  reason: 'text',
  sent_at: 'text',
  message_id: 'text',
  events: 'json',
} as const satisfies Readonly<Record<string, ColumnType>>;
