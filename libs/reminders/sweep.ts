import type { Pool } from 'pg';
import type { Clock } from '#runtime/clock';
import type { ReminderRef, SendGate } from './send-gate.ts';

/** Reminders claimed at a time: one commit each batch. */
const BATCH = 250;
/** Batches a sweep; the rest waits for the next. */
const MOST_BATCHES = 40;

interface DueRow extends ReminderRef {
  readonly send_at: string;
}

/**
 * Takes what is due and pending through the gate, the longest due first: a lost queue, a dead worker or a slow
 * backend then delays a reminder by no more than the pause between two sweeps. Gives how many were sent.
 */
export async function sweep(ports: {
  readonly pool: Pool;
  readonly gate: SendGate;
  readonly clock: Clock;
}): Promise<number> {
  let sent = 0;
  // Each row is offered once a sweep, however long the ledger takes to hear that it was sent.
  let last = { send_at: '', id: '' };
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const due = await ports.pool.query<DueRow>(
      `select id, kind, code, send_at from views.reminder_ledger
        where status = 'pending' and send_at <= $1 and (send_at, id) > ($2, $3)
        order by send_at, id limit ${BATCH}`,
      [ports.clock.now(), last.send_at, last.id],
    );
    const results = await ports.gate.pass(due.rows);
    sent += [...results.values()].filter((result) => result === 'sent').length;
    const end = due.rows.at(-1);
    if (end === undefined || due.rows.length < BATCH) break;
    last = end;
  }
  return sent;
}
