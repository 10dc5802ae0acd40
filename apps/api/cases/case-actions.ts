import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { actionsIn } from '#lifecycle/actions-in';
import { CaseReader, type CaseRef } from './case-reader.ts';
import { shownAction } from './shown-action.ts';

interface Actions {
  readonly items: readonly ReturnType<typeof shownAction>[];
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
    const actions = actionsIn(await this.reader.snapshotOf(of, {}));
    return { items: actions.map(shownAction), next: null };
  }
}
