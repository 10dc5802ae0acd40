import type { RemindersOf } from '#reminders/reminders.module';
import type { Stores } from '#runtime/open-stores';

/** Under which name mails leave where no MAIL_FROM is set: an address of this machine, for the files of the outbox. */
const MAIL_FROM = 'lo-trinh@localhost';

/** What the reminders need of the open stores. */
export function remindersOf(
  { settings, pool, jobsUrl, store, clock }: Stores,
  { failed }: { readonly failed: (error: unknown) => void },
): RemindersOf {
  return {
    pool,
    jobsUrl,
    store,
    clock,
    ...(settings.smtpUrl !== undefined && { smtpUrl: settings.smtpUrl }),
    mailFrom: settings.mailFrom ?? MAIL_FROM,
    home: settings.home,
    failed,
  };
}
