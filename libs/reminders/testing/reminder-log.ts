import { catchUp } from '#subscriptions/catch-up';
import { caseProjector } from '#views/case-projector';
import { prepareViews } from '#views/prepare-views';
import { deadlineView } from '#views/deadline/projector';
import { openTestLog, type TestLog } from '#views/testing/log-on-postgres';
import type { ViewsOf } from '#views/verify';
import type { PostgresServer } from '../../../test/support/postgres-server.ts';
import { reminderLedger } from '../ledger/projector.ts';

export interface ReminderLog extends TestLog {
  readonly views: ViewsOf;
  /** Brings ledger and deadlines up to date. */
  project(): Promise<void>;
}

/** A log with the views that reminders need and the table of claims. */
export async function openReminderLog(server: PostgresServer): Promise<ReminderLog> {
  const log = await openTestLog(server);
  const views = {
    store: log.store,
    pool: log.pool,
    views: [deadlineView, reminderLedger],
  };
  await prepareViews(views);
  await log.pool.query(CLAIMS);
  const project = async (): Promise<void> => {
    await catchUp({ ...views, reader: caseProjector(views) });
  };
  return { ...log, views, project };
}

/** As migration 001-reminder-claims of the runtime makes it. */
const CLAIMS = `
  create schema reminders;
  create table reminders.claim (reminder_id uuid primary key, claimed_at timestamptz not null, by text not null)`;
