import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { departmentIn } from '#commands/department';
import { countedFacts } from '#history/counted-facts';
import { shownFact, type ShownFact } from '#history/shown-fact';
import type { Label } from '#lifecycle/form';
import { fieldLabelIn, labelOf } from '#lifecycle/labels';
import { roleLabel } from '#messages/names';
import { CLOCKS } from '../http/clocks.ts';
import { PAGING, pageOf, type Page } from '../http/page.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { refuse } from '#commands/refused';
import { CaseReader, type CaseRef } from './case-reader.ts';

export const EVENTS_SHAPE = { ...CLOCKS, ...PAGING };

/** A fact with what people call it and who acted, in both languages. */
interface LabelledFact extends ShownFact {
  readonly label: Label;
  readonly actorLabel: Label;
  /** What the step that states it calls members of its data. */
  readonly fields: Readonly<Record<string, Label>>;
}

const labelled = (fact: ShownFact): LabelledFact => ({
  ...fact,
  label: labelOf('event', fact.type),
  actorLabel: actorLabel(fact.actor),
  fields: fieldsOf(fact),
});

const fieldsOf = ({ type, data }: ShownFact): Readonly<Record<string, Label>> =>
  Object.fromEntries(
    Object.keys(data).flatMap((name) => {
      const label = fieldLabelIn(type, name);
      return label === undefined ? [] : [[name, label] as const];
    }),
  );

/** Of a person the id: the name lies in the vault. */
function actorLabel(actor: string): Label {
  const [, id] = /^person:(.+)$/.exec(actor) ?? [];
  return id === undefined ? roleLabel(actor).label : { vi: id, en: id };
}

/** The facts of a case that count by both clocks, as they were recorded. */
export class CaseEvents extends Query<Page<LabelledFact>> {
  constructor(
    readonly of: CaseRef,
    readonly asked: QueryOf<typeof EVENTS_SHAPE>,
  ) {
    super();
  }
}

@QueryHandler(CaseEvents)
export class CaseEventsHandler implements IQueryHandler<CaseEvents> {
  constructor(private readonly reader: CaseReader) {}

  async execute({ of, asked: { cursor, limit, ...clocks } }: CaseEvents): Promise<Page<LabelledFact>> {
    const { facts } = await this.reader.historyOf(of);
    const counted = countedFacts(facts, clocks);
    if (counted.length === 0) refuse('not-found', { code: of.code });
    const { calendar } = await departmentIn(this.reader.stores.store);
    return pageOf(
      counted.map((fact) => labelled(shownFact(fact, calendar))),
      { cursor, limit },
    );
  }
}
