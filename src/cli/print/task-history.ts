import type { ShownFact } from '#history/shown-fact';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenDay, writtenInstant } from '#messages/written';
import { columns } from './columns.ts';
import { inOneLine } from './nested.ts';
import { eventWord } from './words.ts';

/** Facts in the order they were recorded: what, when, by whom, and what they say. */
export function taskHistoryText(facts: readonly ShownFact[]): string {
  const heading = ['revision', 'occurredOn', 'event', 'actor', 'recordedAt', 'data'].map((name) =>
    format(`column.${name}`),
  );
  return columns([
    heading,
    ...facts.map(({ revision, occurredOn, type, actor, recordedAt, data }) => [
      revision,
      writtenDay(occurredOn),
      eventWord(type),
      roleName(actor),
      writtenInstant(recordedAt),
      inOneLine(data),
    ]),
  ]);
}
