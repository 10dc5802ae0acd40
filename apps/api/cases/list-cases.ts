import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { readScopes, type Asking } from '#access/may-do';
import { DEFINITIONS, KINDS } from '#lifecycle/kinds';
import { MILESTONES } from '#lifecycle/snapshot';
import { TASK_LEVELS } from '#lifecycle/task/state';
import type { Stores } from '#runtime/open-stores';
import { listTasks, TASK_SORTS, type ListedTask, type TaskSort } from '#views/task-current/query';
import { DEFAULT_LIMIT, PAGING, type Page } from '../http/page.ts';
import { choice, flag, person, text, type QueryOf } from '../http/query-parameters.ts';
import { STORES } from '../tokens.ts';

const SORTS: readonly TaskSort[] = TASK_SORTS.flatMap((name): TaskSort[] => [name, `-${name}`]);

/** Of every kind: a filter that can match nothing is a mistake, and is told. */
const STATES = [...new Set(DEFINITIONS.flatMap(({ states }) => Object.keys(states)))];

export const LIST_SHAPE = {
  kind: choice(KINDS.map(({ kind }) => kind)),
  milestone: choice(MILESTONES),
  state: choice(STATES),
  level: choice(TASK_LEVELS),
  overdue: flag,
  assignee: person,
  q: text,
  sort: choice(SORTS),
  ...PAGING,
};

/** A page of cases as the views have them. */
export class ListCases extends Query<Page<ListedTask>> {
  constructor(
    readonly filter: QueryOf<typeof LIST_SHAPE>,
    readonly by: Asking,
  ) {
    super();
  }
}

@QueryHandler(ListCases)
export class ListCasesHandler implements IQueryHandler<ListCases> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  execute({
    filter: { cursor, limit = DEFAULT_LIMIT, ...filter },
    by,
  }: ListCases): Promise<Page<ListedTask>> {
    const { pool, clock } = this.stores;
    const after = cursor === undefined ? {} : { after: cursor };
    return listTasks(pool, { ...filter, ...after, within: readScopes(by), limit, today: clock.today() });
  }
}
