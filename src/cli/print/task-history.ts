import type { ShownFact } from '#history/shown-fact';
import { CORRECTED } from '#lifecycle/definitions/correct';
import { correctionIn } from '#lifecycle/effective-history';
import { formOfFact } from '#lifecycle/fact-form';
import { isSealed } from '#lifecycle/sealing';
import type { JsonObject } from '#lifecycle/values/json';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenDay, writtenInstant } from '#messages/written';
import { columns } from './columns.ts';
import { inOneLine } from './nested.ts';
import { eventWord, pathWord } from './words.ts';

/** Facts of a case of `kind` in the order they were recorded: what, when, by whom, and what they say. */
export function taskHistoryText(facts: readonly ShownFact[], kind: string): string {
  const heading = ['revision', 'occurredOn', 'event', 'actor', 'recordedAt', 'data'].map((name) =>
    format(`column.${name}`),
  );
  return columns([
    heading,
    ...facts.map((fact) => [
      fact.revision,
      writtenDay(fact.occurredOn),
      eventWord(fact.type),
      roleName(fact.actor),
      [writtenInstant(fact.recordedAt), ...lateness(fact)].join(', '),
      [inOneLine(saidIn(fact), { form: formOfFact(kind, fact) }), ...paper(fact), ...ownReason(fact)]
        .filter((part) => part !== '')
        .join('; '),
    ]),
  ]);
}

/** Whether it was written down late, or came in with a file. */
function lateness({ lateBy, imported }: ShownFact): readonly string[] {
  if (imported) return [format('print.fact-imported')];
  return lateBy === undefined ? [] : [format('print.fact-late', { days: lateBy })];
}

/** The paper that it rests on. */
function paper({ metadata: { document } }: ShownFact): readonly string[] {
  if (document === undefined) return [];
  const { number, date, issuer, files = [] } = document;
  const said = [
    number,
    ...(date === undefined ? [] : [writtenDay(date)]),
    ...(issuer === undefined ? [] : [issuer]),
    ...(files.length === 0 ? [] : [format('print.document-files', { count: files.length })]),
  ];
  return [format('print.fact-document', { document: said.join(', ') })];
}

/** Why it was recorded, where the record says so beside its data. */
const ownReason = ({ metadata: { reason } }: ShownFact): readonly string[] =>
  reason === undefined ? [] : [format('print.fact-reason', { reason })];

/** What a fact says: of what is sealed, that it is; the field of a correction is not the field of science of a task. */
function saidIn({ type, data }: ShownFact): JsonObject {
  if (isSealed({ data })) {
    const { session: _session, ...said } = data;
    return { ...said, sealed: true };
  }
  if (type !== CORRECTED) return data;
  const { field: _, from, ...rest } = data;
  const corrected = [
    ['correctedField', pathWord(correctionIn(data).field.replace(/^data\./, ''))],
    ['correctedFrom', from ?? null],
  ] as const;
  return { ...rest, ...Object.fromEntries(corrected) };
}
