import type { Pool } from 'pg';
import { instantOf } from '#lifecycle/values/plain-date';
import type { Clock } from '#runtime/clock';
import type { ReminderQueue, WantedJob } from './queue.ts';

/**
 * How far ahead the queue holds jobs. Longer: a queue that has to be filled anew takes longer (cost is linear).
 * Shorter: the timer that rolls it on must not be away for so long.
 */
const HORIZON_DAYS = 35;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface Reconciled {
  readonly added: number;
  readonly removed: number;
  /** Wanted and already there. */
  readonly kept: number;
}

export interface ReconcilePorts {
  readonly pool: Pool;
  readonly queue: ReminderQueue;
  readonly clock: Clock;
}

interface PendingRow {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly send_at: string;
}

/** Makes the queue equal to what the ledger has pending within the horizon. Jobs are never moved: a moved deadline has other ids. */
export async function reconcile(ports: ReconcilePorts): Promise<Reconciled> {
  const { pool, queue, clock } = ports;
  // The queue first: a job that fires meanwhile is then seen as too much at worst, and the gate has the last word.
  const present = await queue.present();
  const wanted = await pool.query<PendingRow>(
    `select id, kind, code, send_at from views.reminder_ledger where status = 'pending' and send_at <= $1`,
    [horizonOf(clock)],
  );
  const ids = new Set(wanted.rows.map(({ id }) => id));
  const missing = wanted.rows.filter(({ id }) => !present.has(id));
  const tooMuch = [...present].filter((id) => !ids.has(id));
  await queue.add(missing.map((row) => jobOf(row, clock)));
  const removed = await queue.remove(tooMuch);
  return { added: missing.length, removed, kept: wanted.rows.length - missing.length };
}

/** The same for one case, after something happened to it. What left its ledger altogether waits for the next `reconcile`. */
export async function reconcileCase(
  ports: ReconcilePorts,
  of: { readonly kind: string; readonly code: string },
): Promise<void> {
  const { pool, queue, clock } = ports;
  const horizon = horizonOf(clock);
  const { rows } = await pool.query<PendingRow & { status: string }>(
    `select id, kind, code, send_at, status from views.reminder_ledger
      where kind = $1 and code = $2 and send_at between $3 and $4`,
    [of.kind, of.code, clock.now(), horizon],
  );
  await queue.add(rows.filter(({ status }) => status === 'pending').map((row) => jobOf(row, clock)));
  await queue.remove(rows.filter(({ status }) => status !== 'pending').map(({ id }) => id));
}

function horizonOf(clock: Clock): string {
  return instantOf(Date.parse(clock.now()) + HORIZON_DAYS * DAY_MS);
}

/** The log's clock and the real one run at one speed, so a delay is the same in both. */
function jobOf({ id, kind, code, send_at }: PendingRow, clock: Clock): WantedJob {
  return { id, kind, code, delayMs: Math.max(0, Date.parse(send_at) - Date.parse(clock.now())) };
}
