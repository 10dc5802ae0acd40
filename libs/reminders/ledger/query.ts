import type { Pool } from 'pg';
import type { Instant, PlainDate } from '#lifecycle/values/plain-date';
import { instantAt, plusDays } from '#lifecycle/values/plain-date';
import { cursorAt, parseCursor } from '#views/keyset-cursor';
import type { Cause } from './ledger-entry.ts';

/** A reminder in a list (contract section 4). */
export interface ListedReminder {
  readonly id: string;
  readonly task: string;
  readonly kind: string;
  readonly deadline: string;
  readonly occurrence?: number;
  readonly dueOn: string;
  readonly recipient: string;
  readonly channel: string;
  readonly sendAt: string;
  readonly status: string;
  readonly reason?: string;
}

export interface ReminderFilter {
  readonly task?: string;
  readonly kind?: string;
  readonly status?: string;
  /** Up to and including this instant. */
  readonly until?: Instant;
}

interface StoredReminder {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly deadline: string;
  readonly occurrence: number | null;
  readonly due_on: string;
  readonly recipient: string;
  readonly channel: string;
  readonly send_at: string;
  readonly status: string;
  readonly reason: string | null;
}

/** Reminders as the ledger has them, in the order of sending. */
export async function listReminders(
  pool: Pool,
  filter: ReminderFilter = {},
): Promise<readonly ListedReminder[]> {
  return (await storedReminders(pool, filter)).map(listed);
}

export interface ReminderPage {
  readonly items: readonly ListedReminder[];
  /** Asks for the page after this one; null: this is the last. */
  readonly next: string | null;
}

/** The same, page by page: at most `limit`, behind the page whose `next` is `after`. @throws InvalidCursor */
export async function pageOfReminders(
  pool: Pool,
  filter: ReminderFilter & { readonly limit: number; readonly after?: string },
): Promise<ReminderPage> {
  const { limit, after } = filter;
  const behind = after === undefined ? undefined : parseCursor(after, ORDER.length);
  // One more than asked for: it tells whether there is a page after this one.
  const found = await storedReminders(pool, filter, { behind, most: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next = last === undefined || found.length <= limit ? null : cursorAt(ORDER.map((name) => last[name]));
  return { items: rows.map(listed), next };
}

/** The order of sending, and of every list; an index of the ledger has it. */
const ORDER = ['send_at', 'code', 'deadline', 'recipient', 'id'] as const;

async function storedReminders(
  pool: Pool,
  filter: ReminderFilter,
  page?: { readonly behind: readonly string[] | undefined; readonly most: number },
): Promise<readonly StoredReminder[]> {
  const columns = ORDER.join(', ');
  const found = await pool.query<StoredReminder>(
    `select id, code, kind, deadline, occurrence, due_on, recipient, channel, send_at, status, reason
       from views.reminder_ledger
      where ($1::text is null or code = $1) and ($2::text is null or kind = $2)
        and ($3::text is null or status = $3) and ($4::text is null or send_at <= $4)
        and ($5::text[] is null or (${columns}) > (${ORDER.map((_, at) => `$5[${at + 1}]`).join(', ')}))
      order by ${columns} limit $6`,
    [
      filter.task ?? null,
      filter.kind ?? null,
      filter.status ?? null,
      filter.until ?? null,
      page?.behind ?? null,
      page?.most ?? null,
    ],
  );
  return found.rows;
}

/** Why somebody gets, or got, a reminder (contract section 4). */
export interface ReminderReason {
  readonly id: string;
  readonly task: string;
  readonly kind: string;
  readonly deadline: string;
  readonly occurrence?: number;
  readonly dueOn: string;
  readonly basis: string;
  /** Place in the plan: `before-7`, `due`, `overdue-1`, `weekly-1`. */
  readonly rule: string;
  readonly recipient: string;
  readonly sendAt: string;
  readonly status: string;
  readonly events: readonly Cause[];
  readonly sent?: { readonly at: string; readonly messageId: string };
}

interface StoredReason extends StoredReminder {
  readonly basis: string;
  readonly rule: string;
  readonly events: readonly Cause[];
  readonly sent_at: string | null;
  readonly message_id: string | null;
}

/** A reminder with the facts it goes back to; undefined: there is none of that id. */
export async function whyReminder(pool: Pool, id: string): Promise<ReminderReason | undefined> {
  const found = await pool.query<StoredReason>('select * from views.reminder_ledger where id = $1', [id]);
  const row = found.rows[0];
  if (row === undefined) return undefined;
  const { task, deadline, occurrence, dueOn, recipient, sendAt, status } = listed(row);
  const { kind, basis, rule, events } = row;
  const sent =
    row.sent_at === null || row.message_id === null
      ? {}
      : { sent: { at: row.sent_at, messageId: row.message_id } };
  return {
    id,
    task,
    kind,
    deadline,
    ...(occurrence !== undefined && { occurrence }),
    dueOn,
    basis,
    rule,
    recipient,
    sendAt,
    status,
    events,
    ...sent,
  };
}

/** How the reminders of some days went (contract section 4). `byReason`: those cancelled or failed, by reason. */
export interface ReminderReport {
  readonly expected: number;
  readonly sent: number;
  readonly pending: number;
  readonly cancelled: number;
  readonly failed: number;
  readonly byReason: Readonly<Record<string, number>>;
}

/** Counts the reminders whose planned day lies in the span, both days included. */
export async function reportReminders(
  pool: Pool,
  span: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<ReminderReport> {
  const midnight = { hour: 0, minute: 0 };
  const { rows } = await pool.query<{ status: string; reason: string | null; reminders: number }>(
    `select status, reason, count(*)::int as reminders from views.reminder_ledger
      where send_at >= $1 and send_at < $2 group by status, reason order by reason`,
    [instantAt(span.from, midnight), instantAt(plusDays(span.to, 1), midnight)],
  );
  const count = (...statuses: readonly string[]): number =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { reminders }) => sum + reminders, 0);
  const byReason: Record<string, number> = {};
  for (const { reason, reminders } of rows)
    if (reason !== null) byReason[reason] = (byReason[reason] ?? 0) + reminders;
  return {
    expected: count('sent', 'pending', 'cancelled', 'failed'),
    sent: count('sent'),
    pending: count('pending'),
    cancelled: count('cancelled'),
    failed: count('failed'),
    byReason,
  };
}

function listed(row: StoredReminder): ListedReminder {
  return {
    id: row.id,
    task: row.code,
    kind: row.kind,
    deadline: row.deadline,
    ...(row.occurrence === null ? {} : { occurrence: row.occurrence }),
    dueOn: row.due_on,
    recipient: row.recipient,
    channel: row.channel,
    sendAt: row.send_at,
    status: row.status,
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}
