import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { readScopes, type Asking, type CaseScope } from '#access/may-do';
import type { Department } from '#lifecycle/department/department';
import { casesWithin } from '#views/task-current/query';
import { allCases } from '#history/all-cases';
import { deadlinesAsOf } from '#history/deadlines-as-of';
import { departmentIn } from '#commands/department';
import type { Stores } from '#runtime/open-stores';
import { listDeadlines, type ListedDeadline } from '#views/deadline/query';
import { PAGING, pageOf, type Page } from '../http/page.ts';
import { choice, day, flag, text, type QueryOf } from '../http/query-parameters.ts';
import { STORES } from '../tokens.ts';

export const DEADLINES_SHAPE = {
  task: text,
  status: choice(['open', 'met', 'late', 'cancelled']),
  dueBefore: day,
  overdue: flag,
  asOf: day,
  ...PAGING,
};

/** Deadlines, open ones unless a status is named: of a past day as the log has them, of today as the view does. */
export class ListDeadlines extends Query<Page<ListedDeadline>> {
  constructor(
    readonly asked: QueryOf<typeof DEADLINES_SHAPE>,
    readonly by: Asking,
  ) {
    super();
  }
}

@QueryHandler(ListDeadlines)
export class ListDeadlinesHandler implements IQueryHandler<ListDeadlines> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute({ asked, by }: ListDeadlines): Promise<Page<ListedDeadline>> {
    const { asOf, cursor, limit, ...filter } = asked;
    const { pool, clock } = this.stores;
    const within = readScopes(by);
    const list =
      asOf === undefined
        ? await listDeadlines(pool, { ...filter, within, today: clock.today() })
        : await this.asOf({ ...filter, asOf, within });
    return pageOf(list, { cursor, limit });
  }

  /** Who may read a case today may read its past. */
  private async asOf({ within, ...filter }: PastFilter): Promise<readonly ListedDeadline[]> {
    const { pool, store } = this.stores;
    const readable = await casesWithin(pool, within);
    const cases = (await allCases(store)).filter(readable);
    return deadlinesAsOf(cases, { ...filter, ...(await departmentIn(store)) });
  }
}

type PastFilter = Omit<Parameters<typeof deadlinesAsOf>[1], keyof Department> & {
  within: readonly CaseScope[];
};
