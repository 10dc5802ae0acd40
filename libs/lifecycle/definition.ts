import type { CaseState } from './case-state.ts';
import type { DeadlineRule } from './deadlines/deadline-rule.ts';
import type { DefinitionRef } from './fact.ts';
import type { Label } from './form.ts';
import type { ParameterNotes } from './parameter-note.ts';
import type { Step } from './step.ts';
import type { PlainDate } from './values/plain-date.ts';

/** One state of a definition. */
export interface StateDefinition {
  readonly label: Label;
  /** The end of a way: an outcome that cancels what is open, or the archive. */
  readonly end?: 'outcome' | 'done';
}

/** A regulation as a value: states, steps and deadlines of one kind of case (architecture section 6). */
export interface Definition<S extends CaseState = CaseState> extends DefinitionRef {
  readonly kind: string;
  readonly label: Label;
  readonly inForceFrom: PlainDate;
  readonly source: string;
  /** Numbers of the law that guards and rules read: plain data; a province's profile may set others. */
  readonly parameters: object;
  /** Of each of them: what it is called, where it stands, how sure that is. */
  readonly parameterNotes: ParameterNotes;
  readonly states: Readonly<Record<string, StateDefinition>>;
  readonly steps: readonly Step<S>[];
  readonly deadlines: readonly DeadlineRule<S>[];
  /** Told as a change of another (`delta`): what it changes and the base lacks, or adds and the base has; a defect each. */
  readonly misses?: readonly string[];
}

/** The step of a command, or undefined when this definition has none. */
export function stepOf<S extends CaseState>(definition: Definition<S>, command: string): Step<S> | undefined {
  return definition.steps.find((step) => step.command === command);
}

/** The step whose fact this is: each type of fact has one. */
export function stepOfEvent<S extends CaseState>(
  definition: Definition<S>,
  type: string,
): Step<S> | undefined {
  return definition.steps.find((step) => step.event === type);
}

/** Whether the case ends here in an outcome: what is open is cancelled. */
export function isOutcome(definition: Definition, state: string): boolean {
  return definition.states[state]?.end === 'outcome';
}
