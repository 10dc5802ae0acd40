import { isJsonObject, type Json } from '#lifecycle/values/json';
import { earliestDuty, earliestRight } from '#lifecycle/deadlines/next-deadline';
import type { CaseView, Row, Subject } from '../case-view.ts';
import { searchable } from '../text-search.ts';
import { TASK_CURRENT_COLUMNS } from './table.ts';

/** The view behind lists and the board. */
export const taskCurrent: CaseView = {
  name: 'task_current',
  version: 5,
  columns: TASK_CURRENT_COLUMNS,
  key: [],
  indexes: ['kind, milestone, state', 'duty_due_on'],
  rowsOf: (subject) => [rowOf(subject)],
};

type TaskCurrentRow = Row & Readonly<Record<keyof typeof TASK_CURRENT_COLUMNS, unknown>>;

function rowOf({ code, snapshot, position }: Subject): TaskCurrentRow {
  const { details } = snapshot;
  const contract = isJsonObject(details.contract) ? details.contract : {};
  const duty = earliestDuty(snapshot.deadlines);
  const right = earliestRight(snapshot.deadlines);
  const host = text(details.host);
  /** What was approved, before that what was appraised. */
  const decided = (sum: string): Json | undefined =>
    [details.approval, details.appraisal].flatMap((by) => (isJsonObject(by) ? [by[sum]] : []))[0];
  return {
    level: snapshot.level,
    title: snapshot.title,
    state: snapshot.state,
    state_since: snapshot.stateSince,
    milestone: snapshot.milestone,
    closed: snapshot.closed,
    revision: snapshot.revision,
    opened_on: snapshot.openedOn,
    host,
    persons: ` ${snapshot.persons.join(' ')} `,
    programme: text(details.programme),
    managing_body: text(details.managingBody),
    total_vnd: money(decided('totalVnd')),
    state_vnd: money(decided('stateVnd')),
    contract_number: text(contract.number),
    contract_total_vnd: money(contract.totalVnd),
    contract_from: text(contract.effectiveFrom),
    contract_ends_on: text(contract.endsOn),
    duty_deadline: duty?.id ?? null,
    duty_due_on: duty?.dueOn ?? null,
    right_deadline: right?.id ?? null,
    right_due_on: right?.dueOn ?? null,
    definition: snapshot.definition.id,
    definition_version: snapshot.definition.version,
    uncertain: JSON.stringify(snapshot.uncertain.map(({ field, revision }) => ({ field, revision }))),
    search: searchable([code, snapshot.title, host ?? ''].join('\n')),
    last_position: position,
  };
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** Digits as PostgreSQL prints a number: `007` is `7`. */
function money(value: Json | undefined): string | null {
  return typeof value === 'string' && /^\d+$/.test(value) ? BigInt(value).toString() : null;
}
