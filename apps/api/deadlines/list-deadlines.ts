import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
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
  constructor(readonly asked: QueryOf<typeof DEADLINES_SHAPE>) {
    super();
  }
}

@QueryHandler(ListDeadlines)
export class ListDeadlinesHandler implements IQueryHandler<ListDeadlines> {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  async execute({ asked }: ListDeadlines): Promise<Page<ListedDeadline>> {
    const { asOf, cursor, limit, ...filter } = asked;
    const { pool, store, clock } = this.stores;
    const list =
      asOf === undefined
        ? await listDeadlines(pool, { ...filter, today: clock.today() })
        : deadlinesAsOf(await allCases(store), { ...filter, asOf, ...(await departmentIn(store)) });
    return pageOf(list, {
      ...(cursor !== undefined && { cursor }),
      ...(limit !== undefined && { limit }),
    });
  }
}
