import type { Pool } from 'pg';
import { MILESTONES, type Milestone } from '#lifecycle/snapshot';

/** The headline counts (contract section 4). */
export interface MilestoneCounts {
  /** Tasks on their way or accepted, by the milestone reached. */
  readonly byMilestone: Readonly<Record<Milestone, number>>;
  /** Tasks that ended in an outcome. */
  readonly closed: number;
  /** All tasks, closed included. */
  readonly byLevel: Readonly<Record<string, number>>;
}

interface Counted {
  readonly milestone: string | null;
  readonly level: string | null;
  readonly closed: boolean;
  readonly tasks: number;
}

/** The counts as the live views have them. */
export async function countMilestones(pool: Pool): Promise<MilestoneCounts> {
  const { rows } = await pool.query<Counted>(
    `select milestone, level, closed, count(*)::int as tasks from views.milestone_count group by milestone, level, closed`,
  );
  const sum = (which: (row: Counted) => boolean): number =>
    rows.filter(which).reduce((total, { tasks }) => total + tasks, 0);
  const milestones = MILESTONES.map(
    (milestone) => [milestone, sum((row) => !row.closed && row.milestone === milestone)] as const,
  );
  const levels = [...new Set(rows.flatMap(({ level }) => level ?? []))].toSorted();
  return {
    byMilestone: Object.fromEntries(milestones) as Record<Milestone, number>,
    closed: sum((row) => row.closed),
    byLevel: Object.fromEntries(levels.map((level) => [level, sum((row) => row.level === level)])),
  };
}
