import { COUNTERSIGNING_LABELS } from './definitions/countersigning.ts';
import type { Form, Label } from './form.ts';
import { DEFINITIONS } from './kinds.ts';
import { DEPARTMENT_STEPS } from './step-named.ts';

/** What a definition gives a label to. */
export type Labelled = 'state' | 'command' | 'event' | 'deadline' | 'definition' | 'field';

const steps = [
  ...DEFINITIONS.flatMap((definition) => definition.steps),
  ...[...DEPARTMENT_STEPS.values()].flat(),
];

function labelsIn(form: Form): readonly (readonly [string, Label])[] {
  return Object.entries(form).flatMap(([name, { label, rule }]) => [
    [name, label],
    ...('form' in rule ? labelsIn(rule.form) : []),
  ]);
}

const LABELS: Readonly<Record<Labelled, ReadonlyMap<string, Label>>> = {
  state: new Map(
    DEFINITIONS.flatMap(({ states }) => Object.entries(states).map(([name, { label }]) => [name, label])),
  ),
  command: new Map(steps.map(({ command, label }) => [command, label])),
  event: new Map([...COUNTERSIGNING_LABELS, ...steps.map(({ event, label }) => [event, label] as const)]),
  deadline: new Map(DEFINITIONS.flatMap(({ deadlines }) => deadlines.map(({ id, label }) => [id, label]))),
  definition: new Map(DEFINITIONS.map(({ id, label }) => [id, label])),
  // Where forms call a field of one name differently, the first of them stands.
  field: new Map(steps.flatMap(({ form, computed }) => labelsIn({ ...form, ...computed })).toReversed()),
};

/** What people call it, in the words of the definitions; a name that none of them has stands for itself. */
export function labelOf(what: Labelled, name: string): Label {
  return LABELS[what].get(name) ?? { vi: name, en: name };
}
