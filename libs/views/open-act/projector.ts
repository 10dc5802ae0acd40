import { pausedBy } from '#lifecycle/deadlines/deadline';
import type { Approval } from '#lifecycle/countersigning/approvals-of';
import { countersignersOf } from '#lifecycle/step-named';
import { openActsOf, type OpenAct } from '#lifecycle/open-acts';
import { isJsonObject, type JsonObject } from '#lifecycle/values/json';
import { parsePersonId } from '#lifecycle/values/person-id';
import { dayOf } from '#lifecycle/values/plain-date';
import type { CaseView, Row, Subject } from '../case-view.ts';
import { OPEN_ACT_COLUMNS } from './table.ts';

/** The view behind the queue of work. Whose an act is, and whether it is overdue, depends on who asks and when. */
export const openAct: CaseView = {
  name: 'open_act',
  version: 4,
  columns: OPEN_ACT_COLUMNS,
  key: ['ordinal'],
  indexes: ['due_on'],
  rowsOf: (subject) =>
    [
      ...openActsOf(subject).map(rowOfAct),
      ...subject.snapshot.approvals.map((approval) => rowOfApproval(approval, subject)),
    ].map((row, ordinal): Row => ({ ...EMPTY, ...sharedBy(subject), ...row, ordinal })),
};

const EMPTY = Object.fromEntries(Object.keys(OPEN_ACT_COLUMNS).map((name) => [name, null]));

type Part = Partial<Readonly<Record<keyof typeof OPEN_ACT_COLUMNS, string | number | boolean | null>>>;

function rowOfAct(act: OpenAct): Part {
  const { command, moves, actor, recorders, countersigners, deadline, term, startedOn, since } = act;
  return {
    what: 'act',
    command: command ?? null,
    moves,
    actor,
    recorders: JSON.stringify(recorders),
    countersigners: JSON.stringify(countersigners),
    deadline: deadline?.id ?? null,
    occurrence: deadline?.occurrence ?? null,
    due_on: deadline?.dueOn ?? null,
    never_overdue: deadline?.neverOverdue ?? null,
    paused_on: (deadline && pausedBy(deadline)?.occurredOn) ?? null,
    provisional: deadline?.provisional ?? null,
    basis: deadline?.basis ?? null,
    term: term === undefined ? null : JSON.stringify({ count: term.count, unit: term.unit }),
    started_by: deadline?.startedBy.type ?? null,
    started_on: startedOn ?? null,
    since,
  };
}

function rowOfApproval({ command, approval, requestedBy, requestedAt, asked }: Approval, of: Subject): Part {
  const countersigners = countersignersOf(of.kind, command);
  return {
    what: 'countersign',
    command,
    moves: false,
    actor: countersigners[0] ?? null,
    recorders: '[]',
    countersigners: JSON.stringify(countersigners),
    since: dayOf(requestedAt),
    approval,
    requested_by: requestedBy,
    asked: asked ?? null,
  };
}

function sharedBy({ snapshot: { details } }: Subject): Part {
  const call: JsonObject = isJsonObject(details.call) ? details.call : {};
  const assigned = Array.isArray(details.assigned) ? details.assigned.filter(isJsonObject) : [];
  const managers = assigned
    .filter(({ role }) => role === 'program-manager')
    .flatMap(({ personId }) => parsePersonId(personId) ?? []);
  return {
    call_id: typeof call.callId === 'string' ? call.callId : null,
    managers: managers.length === 0 ? '' : ` ${managers.join(' ')} `,
  };
}
