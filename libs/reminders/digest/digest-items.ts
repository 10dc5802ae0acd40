import { isOverdue, pausedBy, type Deadline } from '#lifecycle/deadlines/deadline';
import type { Instant, PlainDate } from '#lifecycle/values/plain-date';
import type { Subject } from '#views/case-view';
import { assignedAlong } from '../assigned-along.ts';
import { ledgerOf, type LedgerEntry } from '../ledger/ledger-entry.ts';
import { WHEN_OVERDUE } from '../offsets.ts';
import { recipientsOf } from '../recipients-of.ts';
import { settingOf } from '../recording-of.ts';

/** An open, overdue deadline, as one recipient is to hear of it. */
export interface DigestItem {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  readonly deadline: string;
  readonly occurrence: number | null;
  readonly dueOn: PlainDate;
  readonly recipient: string;
  /** The role that must act, whoever hears of it. */
  readonly mustAct: string;
  /** When the due date became known. */
  readonly recordedAt: Instant;
  /** When the recipient was, or will be, reminded of it alone. */
  readonly own: readonly string[];
}

/** What of a case is open and overdue on a day, an item a recipient. Pure. */
export function digestItemsOf(subject: Subject, day: PlainDate): readonly DigestItem[] {
  // Of a clock that stands still nobody is reminded, also where it was stopped too late.
  const overdue = subject.snapshot.deadlines.filter(
    (deadline) => isOverdue(deadline, day) && pausedBy(deadline) === undefined,
  );
  if (overdue.length === 0) return [];
  const ledger = ledgerOf(subject).filter(({ status }) => status === 'pending' || status === 'sent');
  const along = assignedAlong(subject.history);
  return overdue.flatMap((deadline) => {
    const { revision } = deadline.startedBy;
    const set = deadline.dueDates.at(-1) ?? { dueOn: deadline.dueOn, revision };
    const { recordedAt } = settingOf(subject.history, set);
    const reminders = ledger.filter((entry) => isOf(entry, deadline));
    const persons = (along.at(-1)?.assigned ?? [])
      .filter(({ role }) => role === deadline.mustAct)
      .map(({ personId }) => personId);
    return recipientsOf(deadline, { escalatesTo: WHEN_OVERDUE, persons }).map((recipient) => ({
      code: subject.code,
      kind: subject.kind,
      title: subject.snapshot.title,
      deadline: deadline.id,
      occurrence: deadline.occurrence ?? null,
      dueOn: deadline.dueOn,
      recipient,
      mustAct: deadline.mustAct,
      recordedAt,
      own: reminders.filter((entry) => entry.recipient === recipient).map(({ sendAt }) => sendAt),
    }));
  });
}

/** Reminders of an earlier due date do not count: the recipient has not heard of this one. */
function isOf(entry: LedgerEntry, { id, occurrence, dueOn }: Deadline): boolean {
  return entry.deadline === id && entry.occurrence === (occurrence ?? null) && entry.dueOn === dueOn;
}
