import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { readScopes, type Asking } from '#access/may-do';
import { departmentIn } from '#commands/department';
import { DEFINITIONS, KINDS } from '#lifecycle/kinds';
import { MILESTONES } from '#lifecycle/snapshot';
import { TASK_LEVELS } from '#lifecycle/task/state';
import type { Stores } from '#runtime/open-stores';
import { moreOf, type MoreOfCase } from '#views/task-current/more-of';
import { listTasks, TASK_SORTS, type TaskSort } from '#views/task-current/query';
import { DEFAULT_LIMIT, PAGING, type Page } from '../http/page.ts';
import { choice, flag, person, text, type QueryOf } from '../http/query-parameters.ts';
import { STORES } from '../tokens.ts';
import { rowOf, type RowOfCase } from './row-of-case.ts';

const SORTS: readonly TaskSort[] = TASK_SORTS.flatMap((name): TaskSort[] => [name, `-${name}`]);

/** Of every kind: a filter that can match nothing is a mistake, and is told. */
const STATES = [...new Set(DEFINITIONS.flatMap(({ states }) => Object.keys(states)))];

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

/** A page of cases as the views have them. */
export class ListCases extends Query<Page<RowOfCase>> {
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

  async execute({
    filter: { cursor, limit = DEFAULT_LIMIT, ...filter },
    by,
  }: ListCases): Promise<Page<RowOfCase>> {
    const { pool, clock, store } = this.stores;
    const after = cursor === undefined ? {} : { after: cursor };
    const today = clock.today();
    const { items, next } = await listTasks(pool, {
      ...filter,
      ...after,
      within: readScopes(by),
      limit,
      today,
    });
    const kinds = [...new Set(items.map(({ kind }) => kind))];
    const { calendar } = await departmentIn(store);
    const more = new Map<string, MoreOfCase>();
    for (const kind of kinds) {
      const codes = items.filter((one) => one.kind === kind).map(({ code }) => code);
      for (const [code, row] of await moreOf(pool, { kind, codes, today })) more.set(`${kind} ${code}`, row);
    }
    const rows = items.map((item) => rowOf(item, more.get(`${item.kind} ${item.code}`), { today, calendar }));
    return { items: rows, next };
  }
}
