import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { actionsIn } from '#lifecycle/actions-in';
import { labelOf } from '#lifecycle/labels';
import { buttonLabel, roleLabel } from '#messages/names';
import { CaseReader, type CaseRef } from './case-reader.ts';
import { withChoices } from './form-schema.ts';

/** A step that may be taken, with who records and countersigns it as people call them. */
const withRoles = (action: ReturnType<typeof actionsIn>[number]) => ({
  ...action,
  button: buttonLabel(action.command),
  form: withChoices(action.form),
  computed: action.computed.map((field) => ({ field, label: labelOf('field', field) })),
  roleLabels: action.roles.map((role) => roleLabel(role)),
  countersignerLabels: (action.countersigners ?? []).map((role) => roleLabel(role)),
});

interface Actions {
  readonly items: readonly ReturnType<typeof withRoles>[];
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
    return { items: actions.map(withRoles), next: null };
  }
}
