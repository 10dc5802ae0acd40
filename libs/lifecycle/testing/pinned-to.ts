import type { Definition } from '../definition.ts';
import type { DefinitionRef, Fact } from '../fact.ts';
import { definitionOf, kindNamed } from '../kinds.ts';
import { invariant } from '../invariant.ts';

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
