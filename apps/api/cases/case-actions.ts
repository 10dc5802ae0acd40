import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { departmentIn } from '#commands/department';
import { refuse } from '#commands/refused';
import { caseAt } from '#history/case-at';
import { actionsIn } from '#lifecycle/actions-in';
import { calledFor } from './called-for.ts';
import { CaseReader, type CaseRef } from './case-reader.ts';
import { shownAction } from './shown-action.ts';

type Called = Awaited<ReturnType<typeof calledFor>>;
/** Who it is that acts. */
type Actor = ReturnType<Called['actorOf']>;

interface Actions {
  readonly items: readonly (ReturnType<typeof shownAction> & { readonly actor: Actor })[];
  /** What of them the caller's queue asks for, in its order. */
  readonly called: Called['called'];
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
    const { stores } = this.reader;
    const history = await this.reader.historyOf(of);
    const department = await departmentIn(stores.store);
    const snapshot = caseAt(history, { ...department, clocks: {} }) ?? refuse('not-found', { code: of.code });
    const { called, actorOf } = await calledFor({ history, snapshot, department, by: of.by }, stores);
    const items = actionsIn(snapshot).map((action) => ({ ...shownAction(action), actor: actorOf(action) }));
    return { items, called, next: null };
  }
}
