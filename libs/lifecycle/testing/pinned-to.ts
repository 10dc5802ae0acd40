import type { Definition } from '../definition.ts';
import { ADOPTED } from '../definitions/adopted.ts';
import type { DefinitionRef, Fact } from '../fact.ts';
import { definitionOf, kindNamed } from '../kinds.ts';
import { invariant } from '../invariant.ts';
import { plainDate } from '../values/plain-date.ts';
import { recorded } from './record.ts';

/** The same facts, as a case has them that was opened under that definition: older versions keep what they took in. */
export const pinnedTo = (history: readonly Fact[], { id, version }: DefinitionRef): readonly Fact[] =>
  history.map((fact, place) =>
    place === 0 ? { ...fact, metadata: { ...fact.metadata, definition: { id, version } } } : fact,
  );

/** Every version of the definition that a case was opened under, oldest first. */
export function versionsOf(kindName: string, ref: DefinitionRef): readonly Definition[] {
  const kind = kindNamed(kindName);
  invariant(kind !== undefined, 'every kind in a test is known', { kind: kindName });
  definitionOf(kind, ref);
  return kind.definitions.filter(({ id }) => id === ref.id);
}

/** The history with a move to that definition on a day, whatever was in force then: no command is decided. */
export function repinned(
  history: readonly Fact[],
  { id, version }: DefinitionRef,
  on: string,
): readonly Fact[] {
  const fact = {
    type: ADOPTED,
    occurredOn: plainDate(on),
    data: { definition: id },
    definition: { id, version },
  };
  return [...history, recorded(fact, { said: { name: 'adopt-definition' }, revision: history.length })];
}
