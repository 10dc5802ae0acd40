import { invariant } from './invariant.ts';
import { definitionOf, kindNamed, stepsIn } from './kinds.ts';
import { offeredStep } from './shown-definition.ts';
import type { CaseSnapshot } from './snapshot.ts';
import { isOfferedIn } from './step.ts';

/**
 * The steps that the case's own definition allows from where it stands: command, who records it, what it starts and
 * stops, its form as JSON Schema, what of it the case says already (`known`), what is computed of it. Guards speak of a
 * step's data and of its day: they are asked when it is recorded.
 */
export function actionsIn(snapshot: CaseSnapshot) {
  const { kind: name, state, stateSince: since, openedOn, definition: pinned, details } = snapshot;
  const kind = kindNamed(name);
  invariant(kind !== undefined, 'every kind in the log is known', { kind: name });
  const definition = definitionOf(kind, pinned);
  const at = { ...details, kind: name, state, since, openedOn, definition: pinned };
  return stepsIn(kind, definition)
    .filter((step) => isOfferedIn(step, at))
    .map((step) => ({ ...offeredStep(step, definition.deadlines), known: step.known(at) }));
}
