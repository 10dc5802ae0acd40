import { caseOfStream } from '#commands/case-of-stream';
import { departmentIn } from '#commands/department';
import { toFact } from '#commands/to-fact';
import type { EventStore } from '#event-store/event-store.port';
import type { RecordedEvent } from '#event-store/recorded-event';
import { parseStreamName, streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import type { Department } from '#lifecycle/department/department';
import { kindNamed } from '#lifecycle/kinds';
import { presentLife } from '#lifecycle/lives';
import { snapshotOf } from '#lifecycle/snapshot-of';
import type { Subject } from './case-view.ts';
import type { CaseId } from './view-table.ts';

const REMINDER = 'reminder-';

/** The case that an event touches: its own stream's, or the one a reminder fact names; undefined for the rest of the log. */
export function caseTouchedBy(event: RecordedEvent): CaseId | undefined {
  if (!event.stream.startsWith(REMINDER)) return caseOfStream(event.stream);
  const { kind } = event.data;
  const { code } = parseStreamName(event.stream);
  return typeof kind === 'string' && kindNamed(kind) !== undefined ? { kind, code } : undefined;
}

/** The events of one case: of its own stream and of the reminder stream, each in revision order. */
export interface CaseEvents {
  readonly own: readonly RecordedEvent[];
  /** Of all kinds that share the code. */
  readonly reminders: readonly RecordedEvent[];
}

/**
 * Folds a case once. undefined: nothing has happened to it, or its opening was voided (a reminder fact without its case
 * counts as nothing).
 */
export function subjectOf(of: CaseId, events: CaseEvents, department: Department): Subject | undefined {
  const last = events.own.at(-1);
  if (last === undefined) return undefined;
  const history = presentLife(events.own.map(toFact));
  const snapshot = snapshotOf({ kind: of.kind, facts: history, ...department });
  if (snapshot === undefined) return undefined;
  const reminders = events.reminders.filter((event) => event.data.kind === of.kind);
  const lastReminder = reminders.at(-1)?.position ?? last.position;
  const position = lastReminder > last.position ? lastReminder : last.position;
  return { ...of, snapshot, history, reminders: reminders.map(toFact), position, department };
}

/** The events of a case as the log has them now, and the department. @throws StoreUnreachable, DamagedEvent */
export async function loadCase(
  store: EventStore,
  of: CaseId,
): Promise<{ readonly events: CaseEvents; readonly department: Department }> {
  const own = await wholeStream(store, streamName(of));
  const reminders = await wholeStream(store, streamName({ kind: 'reminder', code: of.code }));
  return { events: { own, reminders }, department: await departmentIn(store) };
}

/** A case as the log has it now, read stream by stream, the department with it. @throws StoreUnreachable, DamagedEvent */
export async function loadSubject(store: EventStore, of: CaseId): Promise<Subject | undefined> {
  const { events, department } = await loadCase(store, of);
  return subjectOf(of, events, department);
}
