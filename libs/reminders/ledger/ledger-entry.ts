import type { Deadline } from '#lifecycle/deadlines/deadline';
import type { Fact } from '#lifecycle/fact';
import type { JsonObject } from '#lifecycle/values/json';
import type { Subject } from '#views/case-view';
import { plan, type WantedReminder } from '../plan.ts';

/** A fact that a reminder goes back to. */
export interface Cause {
  /** The department's; absent: the case's own. */
  readonly stream?: string;
  readonly revision: number;
  readonly type: string;
  readonly occurredOn: string;
}

/** A reminder as the ledger has it: wanted by the plan, with what became of it by the log. */
export interface LedgerEntry {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly deadline: string;
  readonly occurrence: number | null;
  readonly dueOn: string;
  readonly recipient: string;
  readonly channel: string;
  readonly sendAt: string;
  readonly rule: string;
  readonly basis: string;
  readonly status: 'pending' | 'sent' | 'cancelled' | 'failed';
  readonly reason: string | null;
  readonly sentAt: string | null;
  readonly messageId: string | null;
  readonly events: readonly Cause[];
}

/** All reminders of a case. Pure, so that the send gate can ask the log itself what the ledger will say. */
export function ledgerOf(subject: Subject): readonly LedgerEntry[] {
  const { kind, code, history, snapshot } = subject;
  const { calendar } = subject.department;
  const fates = new Map(subject.reminders.map((fact) => [text(fact.data, 'reminderId'), fact]));
  const told = new Map(snapshot.deadlines.map((deadline) => [deadline, causesOf(deadline, history)]));
  const planned = plan({ kind, code, deadlines: snapshot.deadlines, history, calendar }).map((wanted) =>
    entryOf(wanted, told.get(wanted.deadline) ?? []),
  );
  // The usual case, with as many entries as a rebuild has: nothing was sent yet.
  if (fates.size === 0) return planned;
  const known = planned.map((entry) => withFate(entry, fates.get(entry.id)));
  const ids = new Set(planned.map(({ id }) => id));
  // What was sent stays sent, also when a correction took the due date away that it spoke of.
  const orphans = [...fates]
    .filter(([id]) => !ids.has(id))
    .map(([, fact]) => withFate(orphanOf(subject, fact.data), fact));
  return [...known, ...orphans];
}

/** Written out, not spread: of a rest of members the engine makes a slow object, and a rebuild a million of these. */
function entryOf(wanted: WantedReminder, events: readonly Cause[]): LedgerEntry {
  return {
    id: wanted.id,
    kind: wanted.kind,
    code: wanted.code,
    deadline: wanted.deadline.id,
    occurrence: wanted.occurrence,
    dueOn: wanted.dueOn,
    recipient: wanted.recipient,
    channel: wanted.channel,
    sendAt: wanted.sendAt,
    rule: wanted.rule,
    basis: wanted.deadline.basis,
    status: wanted.status,
    reason: wanted.reason,
    sentAt: null,
    messageId: null,
    events,
  };
}

function withFate(entry: LedgerEntry, fact: Fact | undefined): LedgerEntry {
  if (fact === undefined) return entry;
  const { data } = fact;
  return fact.type === 'ReminderSent'
    ? {
        ...entry,
        status: 'sent',
        reason: null,
        sentAt: text(data, 'sentAt'),
        messageId: text(data, 'messageId'),
      }
    : { ...entry, status: 'failed', reason: text(data, 'reason') };
}

function orphanOf({ kind, code }: Subject, data: JsonObject): LedgerEntry {
  return {
    id: text(data, 'reminderId'),
    kind,
    code,
    deadline: text(data, 'deadline'),
    occurrence: typeof data.occurrence === 'number' ? data.occurrence : null,
    dueOn: text(data, 'dueOn'),
    recipient: text(data, 'recipient'),
    channel: text(data, 'channel'),
    sendAt: text(data, 'sendAt'),
    rule: text(data, 'rule'),
    basis: text(data, 'basis'),
    status: 'sent',
    reason: null,
    sentAt: null,
    messageId: null,
    events: [],
  };
}

function text(data: JsonObject, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}

/** The facts that started, moved and ended a deadline, each once: those of the case in revision order, then notices of the calendar. */
function causesOf(deadline: Deadline, history: readonly Fact[]): readonly Cause[] {
  const revisions = new Set([
    deadline.startedBy.revision,
    ...deadline.dueDates.flatMap(({ revision, pausedBy }) => [revision, pausedBy?.revision ?? revision]),
  ]);
  if (deadline.closedBy !== undefined) revisions.add(deadline.closedBy.revision);
  const own = history
    .filter(({ revision }) => revisions.has(revision))
    .map(({ revision, type, metadata }) => ({ revision, type, occurredOn: metadata.occurredOn }));
  return [...own, ...noticesBehind(deadline)];
}

function noticesBehind({ dueDates }: Deadline): readonly Cause[] {
  return dueDates.flatMap(({ movedBy }) => {
    if (movedBy?.stream === undefined) return [];
    const { stream, revision, type, occurredOn } = movedBy;
    return [{ stream, revision, type, occurredOn }];
  });
}
