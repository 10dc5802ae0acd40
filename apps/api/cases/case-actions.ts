import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { actionsIn } from '#lifecycle/actions-in';
import { labelOf } from '#lifecycle/labels';
import { isJsonObject, type Json, type JsonObject } from '#lifecycle/values/json';
import { roleLabel, valueLabel } from '#messages/names';
import { CaseReader, type CaseRef } from './case-reader.ts';

/** A form with what the values of its choices are called, where they have words (`x-enum-labels`). */
function withChoices(schema: JsonObject): JsonObject {
  const within = ([name, value]: [string, Json | undefined]) => [
    name,
    isJsonObject(value) ? withChoices(value) : value,
  ];
  const { enum: values } = schema;
  return {
    ...(Object.fromEntries(Object.entries(schema).map(within)) as JsonObject),
    ...(Array.isArray(values) && {
      'x-enum-labels': values.map((value) => ({ ...(valueLabel(value) ?? inAny(String(value))) })),
    }),
  };
}

const inAny = (text: string) => ({ vi: text, en: text });

/** A step that may be taken, with who records and countersigns it as people call them. */
const withRoles = (action: ReturnType<typeof actionsIn>[number]) => ({
  ...action,
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
