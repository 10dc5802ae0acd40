import { DEFINITIONS, KINDS } from '#lifecycle/kinds';
import { MILESTONES } from '#lifecycle/snapshot';
import { TASK_LEVELS } from '#lifecycle/task/state';
import { TASK_SORTS, type TaskSort } from '#views/task-current/query';
import { PAGING } from '../http/page.ts';
import { choice, flag, person, text } from '../http/query-parameters.ts';

const SORTS: readonly TaskSort[] = TASK_SORTS.flatMap((name): TaskSort[] => [name, `-${name}`]);

/** Of every regulation, in the order of its life. */
export const STATES = [...new Set(DEFINITIONS.flatMap(({ states }) => Object.keys(states)))];

/** What a list of cases may be asked. Of every kind: a filter that can match nothing is a mistake, and is told. */
export const LIST_SHAPE = {
  kind: choice(KINDS.map(({ kind }) => kind)),
  milestone: choice(MILESTONES),
  state: choice(STATES),
  level: choice(TASK_LEVELS),
  closed: flag,
  overdue: flag,
  assignee: person,
  q: text,
  sort: choice(SORTS),
  ...PAGING,
};
