import { personIn } from '#people/people';
import { peopleOn } from '#people/people-deps';
import type { RemindersOf } from '#reminders/reminders.module';
import type { Stores } from '#runtime/open-stores';

/** Under which name mails leave where no MAIL_FROM is set: an address of this machine, for the files of the outbox. */
const MAIL_FROM = 'lo-trinh@localhost';

/** What the reminders need of the open stores. */
export function remindersOf(
  stores: Stores,
  { failed }: { readonly failed: (error: unknown) => void },
): RemindersOf {
  const { settings, pool, jobsUrl, store, clock } = stores;
  const people = peopleOn(stores);
  return {
    pool,
    jobsUrl,
    store,
    clock,
    ...(settings.smtpUrl !== undefined && { smtpUrl: settings.smtpUrl }),
    mailFrom: settings.mailFrom ?? MAIL_FROM,
    home: settings.home,
    addressees: async (personId) => (await personIn(people, personId))?.details,
    failed,
  };
}
