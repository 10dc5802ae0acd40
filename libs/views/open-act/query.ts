import type { Pool } from 'pg';
import type { CaseScope } from '#access/may-do';
import type { Instant } from '#lifecycle/values/plain-date';
import { inAnyOf } from '../task-current/query.ts';
import { containing } from '../text-search.ts';

/** An act as the live views have it, with the case it is of. Days are `YYYY-MM-DD`. */
export interface StoredAct {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  readonly level: string | null;
  readonly state: string;
  readonly milestone: string | null;
  readonly what: 'act' | 'countersign';
  readonly command: string | null;
  readonly moves: boolean;
  readonly actor: string;
  readonly recorders: readonly string[];
  readonly countersigners: readonly string[];
  readonly deadline: string | null;
  readonly occurrence: number | null;
  readonly due_on: string | null;
  readonly never_overdue: boolean | null;
  readonly paused_on: string | null;
  readonly provisional: boolean | null;
  readonly basis: string | null;
  readonly term: { readonly count: number; readonly unit: string } | null;
  readonly started_by: string | null;
  readonly started_on: string | null;
  readonly since: string;
  readonly call_id: string | null;
  readonly approval: string | null;
  readonly requested_by: string | null;
  readonly requested_at: Instant | null;
  readonly asked: string | null;
  readonly managers: string;
}

export interface ActFilter {
  /** Only of cases in any of these: what whoever asks may read. */
  readonly within: readonly CaseScope[];
  readonly level?: string;
  /** Words in code, title or host, with or without Vietnamese marks. */
  readonly q?: string;
  /** Only of the tasks of this call. */
  readonly callId?: string;
}

/** What the cases ask for, the earliest day first; without a day last. One department has some hundred (architecture section 8). */
export async function listOpenActs(pool: Pool, filter: ActFilter): Promise<readonly StoredAct[]> {
  const values: string[] = [];
  const bind = (value: string): string => `$${values.push(value)}`;
  const conditions = [inAnyOf(filter.within, bind)];
  if (filter.level !== undefined) conditions.push(`t.level = ${bind(filter.level)}`);
  if (filter.q !== undefined) conditions.push(`t.search like ${bind(containing(filter.q))}`);
  if (filter.callId !== undefined) conditions.push(`a.call_id = ${bind(filter.callId)}`);
  const { rows } = await pool.query<StoredAct>(
    `select a.*, t.title, t.level, t.state, t.milestone
       from views.open_act a join views.task_current t on (t.kind, t.code) = (a.kind, a.code)
      where ${conditions.join(' and ')}
      order by a.due_on nulls last, a.kind desc, a.code, a.ordinal`,
    values,
  );
  return rows;
}
