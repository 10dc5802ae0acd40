import { pausedBy } from '#lifecycle/deadlines/deadline';
import type { Approval } from '#lifecycle/countersigning/approvals-of';
import { countersignersOf } from '#lifecycle/step-named';
import { openActsOf, type OpenAct } from '#lifecycle/open-acts';
import { isJsonObject, type JsonObject } from '#lifecycle/values/json';
import { parsePersonId } from '#lifecycle/values/person-id';
import { dayOf } from '#lifecycle/values/plain-date';
import type { CaseView, Row, Subject } from '../case-view.ts';
import type { StoredAct } from './query.ts';
import { OPEN_ACT_COLUMNS } from './table.ts';

/** The view behind the queue of work. Whose an act is, and whether it is overdue, depends on who asks and when. */
export const openAct: CaseView = {
  name: 'open_act',
  version: 5,
  columns: OPEN_ACT_COLUMNS,
  key: ['ordinal'],
  indexes: ['due_on'],
  rowsOf: (subject) => actsOf(subject).map((act, ordinal) => rowOf({ ...act, ordinal })),
};

/** What of a case its acts come from. */
type Asking = Pick<Subject, 'kind' | 'code' | 'snapshot' | 'history' | 'department'>;

/** What a case asks for by the log itself: as the view has it once it has followed. */
export function actsOf(subject: Asking): readonly StoredAct[] {
  const { kind, code, snapshot } = subject;
  const { title, level, state, milestone } = snapshot;
  const shared = { kind, code, title, level, state, milestone, ...sharedBy(subject) };
  return [
    ...openActsOf(subject).map(partOfAct),
    ...snapshot.approvals.map((approval) => partOfApproval(approval, subject)),
  ].map((part) => ({ ...UNTOLD, ...shared, ...part }));
}

function rowOf(act: StoredAct & { readonly ordinal: number }): Row {
  const names = Object.keys(OPEN_ACT_COLUMNS) as (keyof typeof OPEN_ACT_COLUMNS)[];
  return Object.fromEntries(
    names.map((name) => {
      const value = act[name];
      return [name, typeof value === 'object' && value !== null ? JSON.stringify(value) : value];
    }),
  );
}

/** What is said of an act only where it has it. */
const UNTOLD = {
  ...{ deadline: null, occurrence: null, due_on: null, never_overdue: null, paused_on: null },
  ...{ provisional: null, basis: null, term: null, started_by: null, started_on: null },
  ...{ approval: null, requested_by: null, requested_at: null, asked: null },
} as const;

/** What is an act's own. */
type Part = Pick<
  StoredAct,
  'what' | 'command' | 'moves' | 'actor' | 'recorders' | 'countersigners' | 'since'
> &
  Partial<StoredAct>;

function partOfAct(act: OpenAct): Part {
  const { command, moves, actor, recorders, countersigners, deadline, term, startedOn, since } = act;
  return {
    what: 'act',
    command: command ?? null,
    moves,
    actor,
    recorders,
    countersigners,
    deadline: deadline?.id ?? null,
    occurrence: deadline?.occurrence ?? null,
    due_on: deadline?.dueOn ?? null,
    never_overdue: deadline?.neverOverdue ?? null,
    paused_on: (deadline && pausedBy(deadline)?.occurredOn) ?? null,
    provisional: deadline?.provisional ?? null,
    basis: deadline?.basis ?? null,
    term: term === undefined ? null : { count: term.count, unit: term.unit },
    started_by: deadline?.startedBy.type ?? null,
    started_on: startedOn ?? null,
    since,
  };
}

function partOfApproval({ command, approval, requestedBy, requestedAt, asked }: Approval, of: Asking): Part {
  const countersigners = countersignersOf(of.kind, command);
  return {
    what: 'countersign',
    command,
    moves: false,
    actor: countersigners[0] ?? '',
    recorders: [],
    countersigners,
    since: dayOf(requestedAt),
    approval,
    requested_by: requestedBy,
    requested_at: requestedAt,
    asked: asked ?? null,
  };
}

function sharedBy({ snapshot: { details } }: Asking): Pick<StoredAct, 'call_id' | 'managers'> {
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
