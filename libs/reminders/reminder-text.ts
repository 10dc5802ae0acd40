import { format } from '#messages/format';
import type { LedgerEntry } from './ledger/ledger-entry.ts';

/** Subject and text of a reminder: Vietnamese first, English below. */
export function reminderText(reminder: LedgerEntry & { readonly title: string }): {
  readonly subject: string;
  readonly text: string;
} {
  const [when = '', count = ''] = reminder.rule.split('-');
  const params = { ...reminder, count };
  const subject =
    { before: 'reminder.subject.before', due: 'reminder.subject.due' }[when] ?? 'reminder.subject.overdue';
  const text = [format('reminder.body', params, 'vi'), format('reminder.body', params, 'en')].join(
    '\n\n-- \n\n',
  );
  return { subject: format(subject, params, 'vi'), text };
}
