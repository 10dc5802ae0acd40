import { format } from '#messages/format';
import type { OutgoingReminder } from '../channel.ts';

/** Subject and text of a reminder's mail: Vietnamese first, English below. */
export function mailText(reminder: OutgoingReminder): { readonly subject: string; readonly text: string } {
  const [when = '', count = ''] = reminder.rule.split('-');
  const params = { ...reminder, count, dueOn: asWritten(reminder.dueOn) };
  const subject =
    { before: 'reminder.subject.before', due: 'reminder.subject.due' }[when] ?? 'reminder.subject.overdue';
  const text = [format('reminder.body', params, 'vi'), format('reminder.body', params, 'en')].join(
    '\n\n-- \n\n',
  );
  return { subject: format(subject, params, 'vi'), text };
}

/** `2023-03-16` as it is written in Vietnam: `16/03/2023`. */
function asWritten(day: string): string {
  return day.split('-').toReversed().join('/');
}
