import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { shownCase } from '#history/case-at';
import type { Clocks } from '#lifecycle/clocks';
import { CaseReader, type CaseRef } from './case-reader.ts';

type ShownCase = ReturnType<typeof shownCase>;

/** Where a case stood by both clocks. */
export class ShowCase extends Query<ShownCase> {
  constructor(
    readonly of: CaseRef,
    readonly clocks: Clocks,
  ) {
    super();
  }
}

@QueryHandler(ShowCase)
export class ShowCaseHandler implements IQueryHandler<ShowCase> {
  constructor(private readonly reader: CaseReader) {}

  async execute({ of, clocks }: ShowCase): Promise<ShownCase> {
    const snapshot = await this.reader.snapshotOf(of, clocks);
    return shownCase(of.code, snapshot, { clocks, today: this.reader.stores.clock.today() });
  }
}
