import type { Pool } from 'pg';
import type { CaseScope } from '#access/may-do';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { overdueCondition } from '../deadline/overdue.ts';
import { cursorAt, parseCursor } from '../keyset-cursor.ts';
import { containing } from '../text-search.ts';

/** A case in a list (contract section 4). */
export interface ListedTask {
  readonly code: string;
  readonly kind: string;
  readonly level: string | null;
  readonly title: string;
  readonly state: string;
  readonly milestone: string | null;
  readonly revision: number;
  readonly nextDeadline: { readonly id: string; readonly dueOn: string } | null;
}

/** What a list may be sorted by, `-` before it for the other way round. Ties go by kind and code. */
export const TASK_SORTS = ['code', 'title', 'nextDeadline', 'stateSince', 'openedOn', 'milestone'] as const;
export type TaskSort = (typeof TASK_SORTS)[number] | `-${(typeof TASK_SORTS)[number]}`;

export interface TaskFilter {
  readonly kind?: string;
  readonly code?: string;
  readonly milestone?: string;
  readonly state?: string;
  readonly level?: string;
  /** Only cases that ended in an outcome, or only the others. */
  readonly closed?: boolean;
  /** Only cases with a deadline overdue on `today`, or only those without. */
  readonly overdue?: boolean;
  readonly today: PlainDate;
  /** Only cases that this person works on, leads, or sits on a council of: an id without `person:`. */
  readonly assignee?: string;
  /** Only cases in any of these: what whoever asks may read. Left out: all. */
  readonly within?: readonly CaseScope[];
  /** Words in code, title or host, with or without Vietnamese marks. */
  readonly q?: string;
  readonly sort?: TaskSort;
  /** At most so many; default: all. */
  readonly limit?: number;
  /** `next` of the page before, with the same filter. */
  readonly after?: string;
}

export interface TaskPage {
  readonly items: readonly ListedTask[];
  /** Asks for the page after this one; null: this is the last. */
  readonly next: string | null;
}

interface StoredTask {
  readonly code: string;
  readonly kind: string;
  readonly level: string | null;
  readonly title: string;
  readonly state: string;
  readonly milestone: string | null;
  readonly revision: number;
  readonly next_deadline: string | null;
  readonly next_due_on: string | null;
  readonly sort_value: string;
}

/** The day that the list is of: its first parameter. */
const TODAY = '$1::text';
/** Whether a right (D30) is what comes next: not before today, and before every duty; of two on one day the first by its id. */
const RIGHT_IS_NEXT = `right_due_on >= ${TODAY}
  and (duty_due_on is null or (right_due_on, right_deadline) < (duty_due_on, duty_deadline))`;
const NEXT_DEADLINE = `case when ${RIGHT_IS_NEXT} then right_deadline else duty_deadline end`;
const NEXT_DUE_ON = `case when ${RIGHT_IS_NEXT} then right_due_on else duty_due_on end`;

/** No day is later: cases without an open deadline come last. */
const NEXT_DUE_OR_NEVER = `coalesce(${NEXT_DUE_ON}, '9999-12-31')`;
/** Where the most is to be done first: what is under contract, then back to the beginning; what was accepted or ended last. */
const MILESTONE_RANK = `case when closed then '5' else
  case milestone when 'contracted' then '1' when 'appraised' then '2' when 'registered' then '3' else '4' end end`;

const SORT_COLUMNS: Readonly<Record<(typeof TASK_SORTS)[number], string>> = {
  code: 'code',
  title: 'search',
  nextDeadline: NEXT_DUE_OR_NEVER,
  stateSince: 'state_since',
  openedOn: 'opened_on',
  milestone: `${MILESTONE_RANK} || ${NEXT_DUE_OR_NEVER}`,
};

/** Cases as the live views have them, page by page; a case that changes meanwhile is never given twice under a stable sort value. @throws InvalidCursor */
export async function listTasks(pool: Pool, filter: TaskFilter): Promise<TaskPage> {
  const { column, direction } = orderOf(filter.sort ?? 'code');
  const { where, values } = conditionsOf(filter, { column, direction });
  const limit = filter.limit === undefined ? '' : `limit ${Math.trunc(filter.limit) + 1}`;
  const found = await pool.query<StoredTask>(
    `select code, kind, level, title, state, milestone, revision,
            ${NEXT_DEADLINE} as next_deadline, ${NEXT_DUE_ON} as next_due_on, ${column} as sort_value
       from views.task_current t ${where}
      order by ${column} ${direction}, kind ${direction}, code ${direction} ${limit}`,
    [...values],
  );
  const rows = filter.limit === undefined ? found.rows : found.rows.slice(0, filter.limit);
  const last = rows.at(-1);
  return {
    items: rows.map(listed),
    next:
      last === undefined || rows.length === found.rows.length
        ? null
        : cursorAt([last.sort_value, last.kind, last.code]),
  };
}

function conditionsOf(
  filter: TaskFilter,
  order: { readonly column: string; readonly direction: 'asc' | 'desc' },
): { readonly where: string; readonly values: readonly string[] } {
  const conditions: string[] = [];
  const values: string[] = [filter.today];
  const bind = (value: string): string => `$${values.push(value)}`;
  for (const column of ['kind', 'code', 'milestone', 'state', 'level'] as const) {
    const value = filter[column];
    if (value !== undefined) conditions.push(`t.${column} = ${bind(value)}`);
  }
  if (filter.closed !== undefined) conditions.push(filter.closed ? 't.closed' : 'not t.closed');
  if (filter.assignee !== undefined) conditions.push(withPerson(filter.assignee, bind));
  if (filter.within !== undefined) conditions.push(inAnyOf(filter.within, bind));
  if (filter.q !== undefined) conditions.push(`t.search like ${bind(containing(filter.q))}`);
  if (filter.overdue !== undefined) {
    conditions.push(`${filter.overdue ? '' : 'not '}exists (
      select from views.deadline d where (d.kind, d.code) = (t.kind, t.code)
         and ${overdueCondition(TODAY, 'd')})`);
  }
  if (filter.after !== undefined) {
    const bound = parseCursor(filter.after, 3).map(bind);
    conditions.push(
      `(${order.column}, kind, code) ${order.direction === 'asc' ? '>' : '<'} (${bound.join(', ')})`,
    );
  }
  return { where: conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`, values };
}

/** Tells the cases that lie in any of the scopes, as the live views have them. */
export async function casesWithin(
  pool: Pool,
  within: readonly CaseScope[],
): Promise<(of: { readonly kind: string; readonly code: string }) => boolean> {
  const values: string[] = [];
  const where = inAnyOf(within, (value) => `$${values.push(value)}`);
  const { rows } = await pool.query<{ kind: string; code: string }>(
    `select kind, code from views.task_current t where ${where}`,
    values,
  );
  const keys = new Set(rows.map(({ kind, code }) => `${kind} ${code}`));
  return ({ kind, code }) => keys.has(`${kind} ${code}`);
}

type Bind = (value: string) => string;

/** An id has no space in it. */
const withPerson = (id: string, bind: Bind): string => `position(${bind(` ${id} `)} in t.persons) > 0`;

/** Whether a case lies in any of the scopes; in none where there are none. */
export function inAnyOf(scopes: readonly CaseScope[], bind: Bind): string {
  const all = scopes.map(({ kind, level, person }) => {
    const parts = [
      ...(kind === undefined ? [] : [`t.kind = ${bind(kind)}`]),
      ...(level === undefined ? [] : [`t.level = ${bind(level)}`]),
      ...(person === undefined ? [] : [withPerson(person, bind)]),
    ];
    return parts.length === 0 ? 'true' : `(${parts.join(' and ')})`;
  });
  return all.length === 0 ? 'false' : `(${all.join(' or ')})`;
}

function orderOf(sort: TaskSort): { readonly column: string; readonly direction: 'asc' | 'desc' } {
  const name = sort.replace(/^-/, '') as (typeof TASK_SORTS)[number];
  return { column: SORT_COLUMNS[name], direction: sort.startsWith('-') ? 'desc' : 'asc' };
}

function listed(row: StoredTask): ListedTask {
  const { code, kind, level, title, state, milestone, revision, next_deadline: id, next_due_on: dueOn } = row;
  const nextDeadline = id === null || dueOn === null ? null : { id, dueOn };
  return { code, kind, level, title, state, milestone, revision, nextDeadline };
}
