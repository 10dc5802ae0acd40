import type { PlannedRow } from '#importing/dry-import';
import { labelOf } from '#lifecycle/labels';
import type { Plan } from './try-import.ts';

/** What would become of a file, its parts called as people call them. */
export const shownPlan = (plan: Plan) => ({ ...plan, rows: plan.rows.map(shownRow) });

const shownRow = ({ nextDeadline, ...row }: PlannedRow) => ({
  ...row,
  commandLabel: row.command === null ? null : labelOf('command', row.command),
  stateLabel: row.state === null ? null : labelOf('state', row.state),
  nextDeadline: nextDeadline && { ...nextDeadline, label: labelOf('deadline', nextDeadline.id) },
});
