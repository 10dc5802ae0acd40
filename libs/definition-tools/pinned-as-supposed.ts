import type { Fact } from '#lifecycle/fact';
import type { Kind } from '#lifecycle/kind';
import { definitionInForce } from '#lifecycle/kinds';
import type { Definition } from '#lifecycle/definition';

/**
 * The facts, the opening one pinned to the regulation that would have been in force on its day. A case that was pinned
 * otherwise than by the day (before a later version was known to the program) stays where it is.
 */
export function pinnedAsSupposed(
  facts: readonly Fact[],
  by: { readonly kind: Kind; readonly otherwise: Kind },
): readonly Fact[] {
  const [opening, ...later] = facts;
  const pinned = opening?.metadata.definition;
  if (opening === undefined || pinned === undefined || by.kind === by.otherwise) return facts;
  const [was, is] = [inForce(opening, by.kind), inForce(opening, by.otherwise)];
  if (was?.id !== pinned.id || was.version !== pinned.version || is === undefined) return facts;
  const definition = { id: is.id, version: is.version };
  return [{ ...opening, metadata: { ...opening.metadata, definition } }, ...later];
}

function inForce({ type, data, metadata }: Fact, kind: Kind): Definition | undefined {
  const step = kind.definitions
    .flatMap(({ steps }) => steps)
    .find(({ opens, event }) => opens && event === type);
  return step && definitionInForce(kind, { command: step.command, data, day: metadata.occurredOn });
}
