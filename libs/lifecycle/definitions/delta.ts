import type { CaseState } from '../case-state.ts';
import type { DeadlineRule } from '../deadlines/deadline-rule.ts';
import type { Definition, StateDefinition } from '../definition.ts';
import type { Label } from '../form.ts';
import type { ParameterNotes } from '../parameter-note.ts';
import type { Step } from '../step.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** What a list of named things gains, what stands in place of its namesake, what is left out (by name). */
export interface ListChange<T> {
  readonly add?: readonly T[];
  readonly replace?: readonly T[];
  readonly drop?: readonly string[];
}

/** A regulation told as what it changes in an earlier one. What is left out stays as it was. */
export interface DefinitionChange<S extends CaseState> {
  readonly id: string;
  readonly version: number;
  readonly label?: Label;
  readonly inForceFrom?: PlainDate;
  readonly source?: string;
  /** Laid over the base's numbers. */
  readonly parameters?: object;
  /** Laid over the base's notes. */
  readonly parameterNotes?: ParameterNotes;
  /** Laid over the base's states. */
  readonly states?: Readonly<Record<string, StateDefinition>>;
  readonly steps?: ListChange<Step<S>>;
  readonly deadlines?: ListChange<DeadlineRule<S>>;
}

/**
 * The definition that a change makes of its base. What the change names and the base lacks (or has already) is kept in
 * `misses`, for `defects.ts` to report with all else at load.
 */
export function delta<S extends CaseState>(base: Definition<S>, change: DefinitionChange<S>): Definition<S> {
  const steps = changed(base.steps, change.steps, (step) => step.command);
  const deadlines = changed(base.deadlines, change.deadlines, (rule) => rule.id);
  return {
    kind: base.kind,
    id: change.id,
    version: change.version,
    label: change.label ?? base.label,
    inForceFrom: change.inForceFrom ?? base.inForceFrom,
    source: change.source ?? base.source,
    parameters: { ...base.parameters, ...change.parameters },
    parameterNotes: { ...base.parameterNotes, ...change.parameterNotes },
    states: { ...base.states, ...change.states },
    steps: steps.list,
    deadlines: deadlines.list,
    misses: [...steps.misses, ...deadlines.misses],
  };
}

function changed<T>(base: readonly T[], change: ListChange<T> = {}, nameOf: (of: T) => string) {
  const { add = [], replace = [], drop = [] } = change;
  const had = new Set(base.map(nameOf));
  const instead = new Map(replace.map((of) => [nameOf(of), of]));
  const kept = base.filter((of) => !drop.includes(nameOf(of)));
  return {
    list: [...kept.map((of) => instead.get(nameOf(of)) ?? of), ...add],
    misses: [
      ...add.map(nameOf).filter((name) => had.has(name)),
      ...[...instead.keys(), ...drop].filter((name) => !had.has(name)),
    ],
  };
}
