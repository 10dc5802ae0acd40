import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { actionsIn } from '#lifecycle/actions-in';
import { CaseReader, type CaseRef } from './case-reader.ts';

interface Actions {
  readonly items: ReturnType<typeof actionsIn>;
  readonly next: null;
}

/** What may be recorded of a case now, by whom, with each form. */
export class CaseActions extends Query<Actions> {
  constructor(readonly of: CaseRef) {
    super();
  }
}

@QueryHandler(CaseActions)
export class CaseActionsHandler implements IQueryHandler<CaseActions> {
  constructor(private readonly reader: CaseReader) {}

  async execute({ of }: CaseActions): Promise<Actions> {
    return { items: actionsIn(await this.reader.snapshotOf(of, {})), next: null };
  }
}
