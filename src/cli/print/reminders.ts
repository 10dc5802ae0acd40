import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenDay, writtenInstant } from '#messages/written';
import type { ListedReminder, ReminderReason, ReminderReport } from '#reminders/ledger/query';
import { columns, labelled } from './columns.ts';
import { deadlineWord, eventWord, reasonWord, statusWord } from './words.ts';

/** Of the pending ones, for whom no status was named. More: a year of weekly reminders that nobody scrolls through. */
const NEXT_SHOWN = 50;

/** Reminders, a line each. Without a status asked for, the next pending ones alone, and that it is so. */
export function remindersText(list: readonly ListedReminder[], status: string | undefined): string {
  const pending = list.filter((one) => one.status === 'pending');
  const told = status === undefined ? pending.slice(0, NEXT_SHOWN) : list;
  const sums = { shown: told.length, pending: pending.length, all: list.length };
  const notice = format(status === undefined ? 'print.pending-only' : 'print.reminders', sums);
  if (told.length === 0) return notice;
  const heading = ['sendAt', 'status', 'code', 'deadline', 'dueOn', 'recipient', 'reminder'].map((name) =>
    format(`column.${name}`),
  );
  return `${columns([heading, ...told.map(rowOf)])}\n\n${notice}`;
}

function rowOf(one: ListedReminder): readonly string[] {
  return [
    writtenInstant(one.sendAt),
    [statusWord(one.status), ...(one.reason === undefined ? [] : [reasonWord(one.reason)])].join(': '),
    one.task,
    deadlineWord(one.deadline, one.occurrence),
    writtenDay(one.dueOn),
    roleName(one.recipient),
    one.id,
  ];
}

/** Why somebody gets a reminder, as one would tell them. */
export function reminderReasonText(why: ReminderReason): string {
  const { task, deadline, occurrence, dueOn, basis, rule, recipient, sendAt, status, events, sent } = why;
  const sentence = format('print.why', {
    recipient: roleName(recipient),
    deadline: deadlineWord(deadline, occurrence),
    task,
    dueOn,
    rule: ruleWord(rule),
  });
  const facts = events.map((event) => [
    '-',
    writtenDay(event.occurredOn),
    format('print.fact', { event: eventWord(event.type), revision: event.revision }),
  ]);
  const details = labelled([
    [format('column.basis'), basis],
    [format('column.sendAt'), writtenInstant(sendAt)],
    [format('column.status'), statusWord(status)],
    [format('print.sent-at'), sent === undefined ? null : writtenInstant(sent.at)],
  ]);
  return `${sentence}\n\n${details}\n\n${format('print.because')}\n${columns(facts)}`;
}

/** Places in the plan that have words; a later one stands as it is recorded. */
const RULES: readonly string[] = ['before', 'due', 'overdue', 'weekly'];

/** `before-7`: seven working days before. */
function ruleWord(rule: string): string {
  const [when = '', count = ''] = rule.split('-');
  return RULES.includes(when) ? format(`rule.${when}`, { count }) : rule;
}

/** How the reminders of some days went. */
export function reminderReportText(report: ReminderReport): string {
  const { byReason, expected, ...sums } = report;
  const rows = Object.entries(sums).map(([status, count]) => [statusWord(status), count] as const);
  const reasons = Object.entries(byReason).map(
    ([reason, count]) => [`  ${reasonWord(reason)}`, count] as const,
  );
  return labelled([[format('print.expected'), expected], ...rows, ...reasons]);
}
