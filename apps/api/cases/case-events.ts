import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { accessIn } from '#access/access-in';
import type { Access } from '#access/access-of';
import { departmentIn } from '#commands/department';
import { countedFacts } from '#history/counted-facts';
import { shownFact, type ShownFact } from '#history/shown-fact';
import { isCountersigning } from '#lifecycle/countersigning/facts';
import type { Fact } from '#lifecycle/fact';
import type { Label } from '#lifecycle/form';
import { labelOf } from '#lifecycle/labels';
import type { JsonObject } from '#lifecycle/values/json';
import { CLOCKS } from '../http/clocks.ts';
import { PAGING, pageOf, type Page } from '../http/page.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import { refuse } from '#commands/refused';
import { actedIn } from './acted-in.ts';
import { CaseReader, type CaseRef } from './case-reader.ts';
import { dayLabelOf, shownForm } from './fact-in-words.ts';
import { knownAmong, namesIn, personBehind, writerIn, type Known } from './known-persons.ts';
import { toldOf, type Told } from './told-of-fact.ts';
import { acquainted, whoWas, type Acquainted, type Acted } from './who-was.ts';

export const EVENTS_SHAPE = { ...CLOCKS, ...PAGING };

/** A fact with what people call it and who acted, in both languages. */
interface LabelledFact extends ShownFact, Told {
  readonly label: Label;
  /** What its day is called. */
  readonly dayLabel: Label;
  readonly actorLabel: Label;
  /** Who countersigned it; absent: one person recorded it. */
  readonly approvedByLabel?: Label;
  /** Who wrote it down. */
  readonly recordedByLabel: Label;
  /** JSON Schema of the data, with what each member and each choice is called. */
  readonly form: JsonObject;
  /** The persons in the data whom the reader may read by name, by id as it stands there. */
  readonly names: Readonly<Record<string, string>>;
}

/** What is known beside the facts, to whoever reads them. */
interface Knowing {
  readonly kind: string;
  readonly facts: readonly Fact[];
  readonly known: Known;
  readonly access: Access;
  readonly met: Acquainted;
}

function labelled(fact: ShownFact, knowing: Knowing): LabelledFact {
  const { approvedBy } = fact.metadata;
  const { known, met } = knowing;
  const { actor, second } = actedIn(fact, knowing);
  const who = (one: string, acted: Acted): Label => whoWas(one, acted, { ...met, known });
  return {
    ...fact,
    label: labelOf('event', fact.type),
    ...toldOf(fact, knowing),
    dayLabel: dayLabelOf(knowing.kind, fact),
    actorLabel: who(fact.actor, actor),
    // Of a request it says who is asked.
    ...(approvedBy !== undefined && !isCountersigning(fact) && { approvedByLabel: who(approvedBy, second) }),
    recordedByLabel: who(recorderOf(fact, knowing.access), actor),
    form: shownForm(fact, knowing),
    names: namesIn(fact.data, known),
  };
}

/** Of a countersigned fact who asked for it: it was written down as the second person signed. */
function recorderOf({ metadata: { requestedBy, recordedBy } }: ShownFact, access: Access): string {
  const writer = writerIn(recordedBy);
  const behind = personBehind(writer, access);
  return requestedBy ?? (behind === null ? writer : `person:${behind}`);
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
    const { stores } = this.reader;
    const [{ calendar }, access] = await Promise.all([departmentIn(stores.store), accessIn(stores.store)]);
    const { items, next } = pageOf(counted, { cursor, limit });
    const shown = items.map((fact) => shownFact(fact, calendar));
    // A page names a few people: nobody else's name is read for it.
    const named = shown.map((fact) => [
      ...[fact.actor, fact.metadata.approvedBy, recorderOf(fact, access)],
      fact.data,
    ]);
    const known = await knownAmong(named, of.by, stores);
    const met = await acquainted({ by: of.by, known }, stores);
    const knowing = { kind: of.kind, facts, known, access, met };
    return { items: shown.map((fact) => labelled(fact, knowing)), next };
  }
}
