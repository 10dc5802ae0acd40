import type { Pool } from 'pg';
import { overdueCondition } from '../deadline/overdue.ts';
import type { PlainDate } from '#lifecycle/values/plain-date';

/** What a table shows of a case beside what every list has. */
export interface MoreOfCase {
  readonly kind: string;
  readonly code: string;
  readonly state_since: string;
  readonly closed: boolean;
  /** Of the contract, else of the approval or the appraisal: whole đồng. */
  readonly sum_vnd: string | null;
  readonly uncertain: readonly { readonly field: string }[];
  readonly deadline: string | null;
  readonly due_on: string | null;
  readonly overdue: boolean | null;
  /** What is to be done next, and who does it. */
  readonly command: string | null;
  readonly actor: string | null;
  /** Roles, null where nothing is to be done. */
  readonly recorders: readonly string[] | null;
  readonly countersigners: readonly string[] | null;
  readonly managers: string | null;
  readonly since: string | null;
}

/** The same cases, with the act that is due first. */
export async function moreOf(
  pool: Pool,
  {
    kind,
    codes,
    today,
  }: { readonly kind: string; readonly codes: readonly string[]; readonly today: PlainDate },
): Promise<ReadonlyMap<string, MoreOfCase>> {
  const { rows } = await pool.query<MoreOfCase>(
    `select t.kind, t.code, t.state_since, t.closed, coalesce(t.contract_total_vnd, t.total_vnd)::text as sum_vnd,
            t.uncertain, a.deadline, a.due_on, a.command, a.actor, a.since,
            a.recorders, a.countersigners, a.managers,
            exists (select from views.deadline d where (d.kind, d.code) = (t.kind, t.code)
                       and ${overdueCondition('$1::text', 'd')}) as overdue
       from views.task_current t
       left join lateral (select * from views.open_act o where (o.kind, o.code) = (t.kind, t.code) and o.what = 'act'
                           order by o.due_on nulls last, o.ordinal limit 1) a on true
      where t.kind = $2 and t.code = any($3)`,
    [today, kind, codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}
