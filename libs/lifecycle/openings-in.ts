import type { Definition } from './definition.ts';
import { stepOf } from './definition.ts';
import type { Kind } from './kind.ts';
import { shownStep } from './shown-definition.ts';
import type { PlainDate } from './values/plain-date.ts';

/** The commands that open a case of a kind on a day, each by the newest definition in force that has it: as `actionsIn` shows those of a case. */
export function openingsIn(kind: Kind, day: PlainDate) {
  const opening = kind.definitions.flatMap(({ steps }) => steps.filter(({ opens }) => opens));
  return [...new Set(opening.map(({ command }) => command))].flatMap((command) => {
    const definition = lastInForce(kind, command, day);
    const step = definition && stepOf(definition, command);
    if (definition === undefined || step === undefined) return [];
    const { from, to, opens, guards, ...action } = shownStep(step, definition.deadlines);
    return [{ ...action, kind: kind.kind, known: {}, computed: step.computed, sealed: false }];
  });
}

function lastInForce(kind: Kind, command: string, day: PlainDate): Definition | undefined {
  const opening = kind.definitions.filter((one) => stepOf(one, command)?.opens === true);
  return opening.filter(({ inForceFrom }) => inForceFrom <= day).at(-1) ?? opening[0];
}
