import { stepOf } from './definition.ts';
import type { Kind } from './kind.ts';
import { inForceOn } from './kinds.ts';
import { offeredStep } from './shown-definition.ts';
import type { PlainDate } from './values/plain-date.ts';

/** The commands that open a case of a kind on a day, each by the last definition in force that has it: as `actionsIn` shows those of a case. */
export function openingsIn(kind: Kind, day: PlainDate) {
  const opening = kind.definitions.flatMap(({ steps }) => steps.filter(({ opens }) => opens));
  return [...new Set(opening.map(({ command }) => command))].flatMap((command) => {
    const definition = inForceOn(
      kind.definitions.filter((one) => stepOf(one, command)?.opens === true),
      day,
    );
    const step = definition && stepOf(definition, command);
    if (definition === undefined || step === undefined) return [];
    return [{ ...offeredStep(step, definition.deadlines), kind: kind.kind, known: {}, waitsFor: [] }];
  });
}
