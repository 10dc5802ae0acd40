import { invariant } from './invariant.ts';
import { definitionOf, kindNamed, stepsIn } from './kinds.ts';
import { offeredStep } from './shown-definition.ts';
import type { CaseSnapshot } from './snapshot.ts';
import { isOfferedIn } from './step.ts';
import { unmetRules } from './unmet-rules.ts';

/**
 * The steps that the case's own definition allows from where it stands: command, who records it, what it starts and
 * stops, its form as JSON Schema, what of it the case says already (`known`), what is computed of it, which steps have
 * to be recorded before it (`waitsFor`). One that no step makes ready is left out: it was done, its task goes another way,
 * there is nothing yet that it could undo. The other guards speak of a step's data and of its day: they are asked when it is recorded.
 */
export function actionsIn(snapshot: CaseSnapshot) {
  const { kind: name, state, stateSince: since, openedOn, definition: pinned, details } = snapshot;
  const kind = kindNamed(name);
  invariant(kind !== undefined, 'every kind in the log is known', { kind: name });
  const definition = definitionOf(kind, pinned);
  const at = { ...details, kind: name, state, since, openedOn, definition: pinned };
  const steps = stepsIn(kind, definition);
  return steps
    .filter((step) => isOfferedIn(step, at))
    .flatMap((step) => {
      const makers = unmetRules(step, at).map(({ madeBy }) => madeBy);
      const waitsFor = steps
        .filter(({ command }) => makers.includes(command))
        .map(({ command, label }) => ({ command, label }));
      if (waitsFor.length < makers.length) return [];
      return [{ ...offeredStep(step, definition.deadlines), known: step.known(at), waitsFor }];
    });
}
