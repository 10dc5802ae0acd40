import type { Pool } from 'pg';
import type { CaseScope } from '#access/may-do';
import type { Move } from '#lifecycle/deadlines/deadline';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { inAnyOf } from '../task-current/query.ts';
import { overdueCondition } from './overdue.ts';

/** A deadline in a list (contract section 4). */
export interface ListedDeadline {
  readonly task: string;
  readonly kind: string;
  readonly id: string;
  readonly occurrence?: number;
  readonly dueOn: string;
  readonly status: string;
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly basis: string;
  readonly startedBy: { readonly revision: number; readonly type: string };
  /** The day from which its clock stands still; left out where it runs. */
  readonly pausedOn?: string;
  /** What moved it, oldest first, with who and why; left out where nothing did. */
  readonly movedBy?: readonly Move[];
}

export interface DeadlineFilter {
  /** Code of the case; of all kinds that have it unless `kind`. */
  readonly task?: string;
  readonly kind?: string;
  /** Default: `open`. */
  readonly status?: string;
  /** Strictly before. */
  readonly dueBefore?: PlainDate;
  /** Only those overdue on `today`. */
  readonly overdue?: boolean;
  readonly today: PlainDate;
  /** Only of cases in any of these: what whoever asks may read. Left out: of all. */
  readonly within?: readonly CaseScope[];
}

interface StoredDeadline {
  readonly code: string;
  readonly kind: string;
  readonly id: string;
  readonly occurrence: number | null;
  readonly due_on: string;
  readonly status: string;
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly basis: string;
  readonly started_by_revision: number;
  readonly started_by_type: string;
  readonly paused_on: string | null;
  readonly moved_by: readonly Move[];
}

/** On the day that is the query's first value. */
const OVERDUE = overdueCondition('$1', 'd');

/** Deadlines as they stand now, the earliest first. A past day is asked of the log, not of this view. */
export async function listDeadlines(pool: Pool, filter: DeadlineFilter): Promise<readonly ListedDeadline[]> {
  const values: string[] = [filter.today];
  const bind = (value: string): string => `$${values.push(value)}`;
  const conditions = [`status = ${bind(filter.status ?? 'open')}`];
  if (filter.task !== undefined) conditions.push(`code = ${bind(filter.task)}`);
  if (filter.kind !== undefined) conditions.push(`kind = ${bind(filter.kind)}`);
  if (filter.dueBefore !== undefined) conditions.push(`due_on < ${bind(filter.dueBefore)}`);
  if (filter.overdue === true) conditions.push(`(${OVERDUE})`);
  if (filter.within !== undefined)
    conditions.push(
      `exists (select from views.task_current t where (t.kind, t.code) = (d.kind, d.code) and ${inAnyOf(filter.within, bind)})`,
    );
  const found = await pool.query<StoredDeadline>(
    `select code, kind, id, occurrence, due_on, status, (${OVERDUE}) as overdue, provisional, basis,
            started_by_revision, started_by_type, paused_on, moved_by
       from views.deadline d where ${conditions.join(' and ')}
      order by due_on, kind, code, ordinal`,
    values,
  );
  return found.rows.map(listed);
}

function listed(row: StoredDeadline): ListedDeadline {
  return {
    task: row.code,
    kind: row.kind,
    id: row.id,
    ...(row.occurrence === null ? {} : { occurrence: row.occurrence }),
    dueOn: row.due_on,
    status: row.status,
    overdue: row.overdue,
    provisional: row.provisional,
    basis: row.basis,
    startedBy: { revision: row.started_by_revision, type: row.started_by_type },
    ...(row.paused_on !== null && { pausedOn: row.paused_on }),
    ...(row.moved_by.length > 0 && { movedBy: row.moved_by }),
  };
}
