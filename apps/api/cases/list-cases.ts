import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Asking } from '#access/may-do';
import type { Stores } from '#runtime/open-stores';
import type { Page } from '../http/page.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { STORES } from '../tokens.ts';
import type { LIST_SHAPE } from './list-shape.ts';
import type { RowOfCase } from './row-of-case.ts';
import { rowsOfList } from './rows-of-list.ts';

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

  execute({ filter, by }: ListCases): Promise<Page<RowOfCase>> {
    return rowsOfList(this.stores, filter, by);
  }
}
