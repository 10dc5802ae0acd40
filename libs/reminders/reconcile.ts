import type { Pool } from 'pg';
import type { EventStore } from '#event-store/event-store.port';
import { instantOf } from '#lifecycle/values/plain-date';
import type { Clock } from '#runtime/clock';
import type { Subject } from '#views/case-view';
import { loadCase, subjectOf, type CaseEvents } from '#views/subject-of';
import { ledgerOf } from './ledger/ledger-entry.ts';
import type { ReminderQueue, WantedJob } from './jobs/queue.ts';

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

export interface CaseReconcilePorts {
  readonly store: EventStore;
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

/**
 * The same for one case, after something happened to it: asks the log what it wants now and what it wanted before
 * `since`, the revision of the first thing that happened. So also what left the ledger altogether leaves the queue.
 * @throws StoreUnreachable, DamagedEvent
 */
export async function reconcileCase(
  ports: CaseReconcilePorts,
  of: { readonly kind: string; readonly code: string; readonly since: number },
): Promise<void> {
  const { store, queue, clock } = ports;
  const { events, department } = await loadCase(store, of);
  // What was sent since counts before it too: its jobs are gone or will find it sent.
  const then = { ...events, own: events.own.filter(({ revision }) => revision < of.since) };
  const pending = (known: CaseEvents): readonly PendingRow[] =>
    pendingOf(subjectOf(of, known, department), clock);
  const wanted = pending(events);
  const ids = new Set(wanted.map(({ id }) => id));
  await queue.add(wanted.map((row) => jobOf(row, clock)));
  await queue.remove(
    pending(then)
      .map(({ id }) => id)
      .filter((id) => !ids.has(id)),
  );
}

function pendingOf(subject: Subject | undefined, clock: Clock): readonly PendingRow[] {
  const horizon = horizonOf(clock);
  return (subject === undefined ? [] : ledgerOf(subject))
    .filter(({ status, sendAt }) => status === 'pending' && sendAt <= horizon)
    .map(({ id, kind, code, sendAt }) => ({ id, kind, code, send_at: sendAt }));
}

function horizonOf(clock: Clock): string {
  return instantOf(Date.parse(clock.now()) + HORIZON_DAYS * DAY_MS);
}

/** The log's clock and the real one run at one speed, so a delay is the same in both. */
function jobOf({ id, kind, code, send_at }: PendingRow, clock: Clock): WantedJob {
  return { id, kind, code, delayMs: Math.max(0, Date.parse(send_at) - Date.parse(clock.now())) };
}
