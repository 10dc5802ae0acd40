import { movesOf, pausedBy, type Deadline } from '#lifecycle/deadlines/deadline';
import type { CaseView, Row } from '../case-view.ts';
import { DEADLINE_COLUMNS } from './table.ts';

/** The view behind the list of deadlines. Overdue is not stored: it depends on the day of the question. */
export const deadlineView: CaseView = {
  name: 'deadline',
  version: 7,
  columns: DEADLINE_COLUMNS,
  key: ['ordinal'],
  indexes: ['status, due_on'],
  rowsOf: ({ snapshot }) => snapshot.deadlines.map(rowOf),
};

type DeadlineRow = Row & Readonly<Record<keyof typeof DEADLINE_COLUMNS, unknown>>;

/** A deadline may come back under its id and occurrence (D08 in the second round), so its place names the row. */
function rowOf(deadline: Deadline, ordinal: number): DeadlineRow {
  const { startedBy, closedBy } = deadline;
  return {
    ordinal,
    id: deadline.id,
    occurrence: deadline.occurrence ?? null,
    due_on: deadline.dueOn,
    status: deadline.status,
    never_overdue: deadline.neverOverdue,
    paused_on: pausedBy(deadline)?.occurredOn ?? null,
    provisional: deadline.provisional,
    basis: deadline.basis,
    must_act: deadline.mustAct,
    started_by_revision: startedBy.revision,
    started_by_type: startedBy.type,
    closed_by_revision: closedBy?.revision ?? null,
    closed_by_type: closedBy?.type ?? null,
    closed_on: closedBy?.occurredOn ?? null,
    due_dates: JSON.stringify(deadline.dueDates.map(({ dueOn, revision }) => ({ dueOn, revision }))),
    moved_by: JSON.stringify(movesOf(deadline)),
  };
}
