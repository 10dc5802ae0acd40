import type { Pool } from 'pg';
import type { CaseScope } from '#access/may-do';
import { MILESTONES, type Milestone } from '#lifecycle/snapshot';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { overdueCondition } from '../deadline/overdue.ts';
import { inAnyOf } from '../task-current/query.ts';

/** Tasks at a milestone, and how many of them have something overdue. */
export interface AtMilestone {
  readonly tasks: number;
  readonly overdue: number;
}

interface Counted extends AtMilestone {
  readonly milestone: string | null;
  readonly state: string;
  readonly closed: boolean;
}

/** How tasks stand. */
interface Standing {
  /** On their way. */
  readonly byMilestone: Readonly<Record<Milestone, AtMilestone>>;
  /** Ended in an outcome. */
  readonly closed: AtMilestone;
  /** All of them: how many are in each state that any is in. */
  readonly byState: ReadonlyMap<string, number>;
}

/** How the tasks stand that are in any of these scopes. */
export async function countWithin(
  pool: Pool,
  { within, today }: { readonly within: readonly CaseScope[]; readonly today: PlainDate },
): Promise<Standing> {
  const values: string[] = [today];
  const where = inAnyOf(within, (value) => `$${values.push(value)}`);
  const { rows } = await pool.query<Counted>(
    `select t.milestone, t.state, t.closed, count(*)::int as tasks,
            (count(*) filter (where exists (select from views.deadline d where (d.kind, d.code) = (t.kind, t.code)
                                               and ${overdueCondition('$1::text', 'd')})))::int as overdue
       from views.task_current t where t.kind = 'task' and ${where} group by t.milestone, t.state, t.closed`,
    values,
  );
  const sum = (which: (row: Counted) => boolean): AtMilestone => {
    const own = rows.filter(which);
    const total = (of: keyof AtMilestone): number => own.reduce((before, row) => before + row[of], 0);
    return { tasks: total('tasks'), overdue: total('overdue') };
  };
  const at = MILESTONES.map(
    (milestone) => [milestone, sum((row) => !row.closed && row.milestone === milestone)] as const,
  );
  return {
    byMilestone: Object.fromEntries(at) as Record<Milestone, AtMilestone>,
    closed: sum(({ closed }) => closed),
    byState: new Map(rows.map(({ state }) => [state, sum((row) => row.state === state).tasks])),
  };
}
