import { format } from '#messages/format';
import type { Language } from '#messages/language';
import { kindName, roleName } from '#messages/names';
import { plainBasis } from '#messages/plain-basis';
import { shortened } from '#messages/written';
import { deadlineName } from './deadline-name.ts';
import type { LedgerEntry } from './ledger/ledger-entry.ts';
import { inBothLanguages } from './letter-text.ts';

/** A subject is read in a list: a longer title makes it two lines of noise. */
const TITLE_IN_SUBJECT = 50;

/** What a letter speaks of: the reminder, and what only the case knows. */
export type TaskReminder = Pick<
  LedgerEntry,
  'id' | 'kind' | 'code' | 'deadline' | 'occurrence' | 'dueOn' | 'rule' | 'basis'
> & {
  readonly title: string;
  /** The role that must act. */
  readonly mustAct: string;
  /** How whoever it is for is called. */
  readonly called: (language: Language) => string;
};

/** Subject and text of a reminder: what must be done, for what, by when, by whom, on which ground. */
export function reminderText(reminder: TaskReminder): { readonly subject: string; readonly text: string } {
  const { code, title, dueOn } = reminder;
  const subject = format('reminder.subject', {
    deadline: deadlineName({ ...reminder, id: reminder.deadline }),
    code,
    title: shortened(title, TITLE_IN_SUBJECT),
    when: whenOf(reminder.rule, 'vi'),
    dueOn,
  });
  return { subject, text: inBothLanguages((language) => bodyOf(reminder, language)) };
}

function bodyOf(reminder: TaskReminder, language: Language): string {
  const { id, kind, code, title, dueOn, basis, rule } = reminder;
  return format(
    'reminder.body',
    {
      id,
      code,
      title,
      dueOn,
      basis: plainBasis(basis, language),
      recipient: reminder.called(language),
      mustAct: roleName(reminder.mustAct, language),
      kind: kindName(kind, language),
      deadline: deadlineName({ ...reminder, id: reminder.deadline }, language),
      when: whenOf(rule, language),
    },
    language,
  );
}

/** `before-3`: three working days are left. What is neither before nor on the day is overdue. */
function whenOf(rule: string, language: Language): string {
  const [when, count] = rule.split('-');
  const key = when === 'before' || when === 'due' ? `reminder.${when}` : 'reminder.overdue';
  return format(key, { count }, language);
}
