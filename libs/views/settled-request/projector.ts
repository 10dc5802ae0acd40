import { answeredIn } from '#lifecycle/countersigning/answered';
import type { SettledRequest } from '#lifecycle/countersigning/approvals-of';
import { dayOf } from '#lifecycle/values/plain-date';
import type { CaseView, Row } from '../case-view.ts';
import { SETTLED_REQUEST_COLUMNS } from './table.ts';

/** The view by which whoever asked for a second person is told what became of it. */
export const settledRequest: CaseView = {
  name: 'settled_request',
  version: 2,
  columns: SETTLED_REQUEST_COLUMNS,
  key: ['approval'],
  indexes: ['requested_by, settled_on'],
  rowsOf: ({ kind, history }) => answeredIn(kind, history).map(rowOf),
};

function rowOf({ approval: { approval, command, requestedBy, status }, by }: SettledRequest): Row {
  const { actor, approvedBy, recordedAt } = by.metadata;
  const { reason } = by.data;
  return {
    approval,
    command,
    requested_by: requestedBy,
    outcome: status,
    settled_by: status === 'countersigned' ? (approvedBy ?? actor) : actor,
    settled_at: recordedAt,
    settled_on: dayOf(recordedAt),
    reason: status === 'returned' && typeof reason === 'string' ? reason : null,
    revision: by.revision,
  };
}
