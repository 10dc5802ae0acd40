import { listReminders, reportReminders, whyReminder } from '#reminders/ledger/query';
import { format } from '#messages/format';
import { answer, type Answer } from './answer.ts';
import { reminderReasonText, reminderReportText, remindersText } from './print/reminders.ts';
import { dayOption } from './clock-options.ts';
import { refuse } from '#commands/refused';
import { withViews } from './session.ts';

/** `reminders list`: the ledger, in the order of sending. */
export async function remindersList({
  task,
  status,
}: {
  readonly task?: string;
  readonly status?: string;
}): Promise<Answer> {
  return withViews(async ({ pool }) => {
    const filter = { ...(task !== undefined && { task }), ...(status !== undefined && { status }) };
    const list = await listReminders(pool, filter);
    return answer(list, () => remindersText(list, status));
  });
}

/** `reminders why ID`: the facts, the deadline and the rule behind one. */
export async function remindersWhy(id: string): Promise<Answer> {
  return withViews(async ({ pool }) => {
    const why = (await whyReminder(pool, id)) ?? refuse('not-found', { code: id });
    return answer(why, () => reminderReasonText(why));
  });
}

/** `reminders report --from D --to D`: how the reminders planned on those days went, both days included. */
export async function remindersReport(options: {
  readonly from: string;
  readonly to: string;
}): Promise<Answer> {
  const span = { from: dayOption('from', options.from), to: dayOption('to', options.to) };
  if (span.to < span.from) refuse('invalid-field', { expected: 'on-or-after', after: span.from }, 'to');
  return withViews(async ({ pool }) => {
    const report = await reportReminders(pool, span);
    return answer(report, () => reminderReportText(report));
  });
}

/** `reminders reconcile`: makes the queue equal to the ledger's next weeks. */
export async function remindersReconcile(): Promise<Answer> {
  return withViews(async (stores) => {
    // Imported late: BullMQ is no part of any other verb.
    const { openReminders } = await import('#reminders/reminders.module');
    const { remindersOf } = await import('#apps/reminder/reminders-of');
    const reminders = await openReminders(
      remindersOf(stores, {
        // In the background only: each question of the verb itself says what it failed of.
        failed: () => undefined,
      }),
    );
    try {
      const done = await reminders.reconcile();
      return answer(done, () => format('print.reconciled', { ...done }));
    } finally {
      await reminders.close();
    }
  });
}
