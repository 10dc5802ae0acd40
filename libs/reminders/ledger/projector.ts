import type { CaseView, Row } from '#views/case-view';
import { ledgerOf, type Cause, type LedgerEntry } from './ledger-entry.ts';
import { LEDGER_COLUMNS } from './table.ts';

/** The ledger of reminders: what is wanted, and what became of it. A view like any other; the apps register it. */
export const reminderLedger: CaseView = {
  name: 'reminder_ledger',
  version: 5,
  columns: LEDGER_COLUMNS,
  key: ['id'],
  indexes: ['id', 'status, send_at, id', 'send_at, code, deadline, recipient, id'],
  rowsOf: (subject) => ledgerOf(subject).map(rowOf),
};

type LedgerRow = Row & Readonly<Record<keyof typeof LEDGER_COLUMNS, unknown>>;

function rowOf(entry: LedgerEntry): LedgerRow {
  return {
    id: entry.id,
    deadline: entry.deadline,
    occurrence: entry.occurrence,
    due_on: entry.dueOn,
    recipient: entry.recipient,
    channel: entry.channel,
    send_at: entry.sendAt,
    rule: entry.rule,
    basis: entry.basis,
    status: entry.status,
    reason: entry.reason,
    sent_at: entry.sentAt,
    message_id: entry.messageId,
    events: textOf(entry.events),
  };
}

/** All reminders of one deadline share their causes, some twenty of them a list: each is written once. */
const texts = new WeakMap<readonly Cause[], string>();

function textOf(causes: readonly Cause[]): string {
  const known = texts.get(causes);
  if (known !== undefined) return known;
  const text = JSON.stringify(causes);
  texts.set(causes, text);
  return text;
}
