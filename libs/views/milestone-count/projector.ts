import type { CaseView } from '../case-view.ts';
import { MILESTONE_COUNT_COLUMNS } from './table.ts';

/** The view behind the headline counts; tasks only. */
export const milestoneCount: CaseView = {
  name: 'milestone_count',
  version: 1,
  columns: MILESTONE_COUNT_COLUMNS,
  key: [],
  indexes: ['milestone, level, closed'],
  rowsOf: ({ kind, snapshot: { milestone, level, closed } }) =>
    kind === 'task' ? [{ milestone, level, closed }] : [],
};
