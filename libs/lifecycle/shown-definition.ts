import type { Definition } from './definition.ts';
import { isLent } from './definitions/borrowed.ts';
import { termOf, type DeadlineRule } from './deadlines/deadline-rule.ts';
import { jsonSchemaOf } from './form.ts';
import { isVote, UNCHANGED, type Step } from './step.ts';

/** A definition in a list (contract section 4). */
export function listedDefinition({ id, version, kind, inForceFrom, label }: Definition) {
  return { id, version, kind, inForceFrom, label };
}

/** A definition whole: states, commands with form, guards, roles, deadlines and legal source, and the deadlines. */
export function shownDefinition(definition: Definition) {
  const { states, steps, deadlines, source, parameters, parameterNotes } = definition;
  return {
    ...listedDefinition(definition),
    source,
    parameters,
    parameterNotes: Object.fromEntries(
      Object.entries(parameterNotes).map(([name, note]) => [
        name,
        { ...note, borrowed: isLent(note.source) },
      ]),
    ),
    states,
    commands: steps.map((step) => shownStep(step, deadlines)),
    deadlines: deadlines.map((rule) => shownDeadlineRule(rule, parameters)),
  };
}

/** A command as a reader sees it, its form as JSON Schema. */
function shownStep(step: Step, deadlines: readonly DeadlineRule[]) {
  const {
    command,
    label,
    dayLabel,
    from,
    to,
    opens,
    event,
    form,
    checks,
    guards,
    conflicts,
    roles,
    countersigners,
    source,
    paper,
    encloses,
  } = step;
  const among = (member: 'startedBy' | 'closedBy'): readonly string[] =>
    deadlines.filter((rule) => rule[member].includes(event)).map(({ id }) => id);
  return {
    command,
    label,
    dayLabel,
    from,
    to,
    opens,
    event,
    form: jsonSchemaOf(form),
    guards: [...checks, ...guards, ...conflicts].map(({ name }) => name),
    roles,
    ...(countersigners !== undefined && { countersigners }),
    deadlines: { starts: among('startedBy'), stops: among('closedBy') },
    source,
    borrowed: isLent(source),
    ...(paper !== undefined && { paper }),
    ...(encloses !== undefined && { encloses }),
  };
}

/** A step as it is offered; of what is sealed, or opened, nothing computed is told and no rule. `rules`: it has some. */
export function offeredStep(step: Step, deadlines: readonly DeadlineRule[]) {
  const { from, to, opens, guards, encloses, ...shown } = shownStep(step, deadlines);
  return {
    ...shown,
    moves: to !== UNCHANGED,
    computed: isVote(step) ? [] : computedOf(step),
    rules: step.hasRules && !isVote(step),
    sealed: step.seals !== undefined,
  };
}

/** What is computed of a step, as its own definition calls it. */
export const computedOf = ({ computed }: Step) =>
  Object.entries(computed).map(([field, { label }]) => ({ field, label }));

function shownDeadlineRule(rule: DeadlineRule, parameters: object) {
  const { id, label, basis, certainty, borrowed = false, mustAct, startedBy, closedBy, clock } = rule;
  return {
    id,
    label,
    ...shownOffset(rule, parameters),
    basis,
    certainty,
    borrowed,
    mustAct,
    startedBy,
    closedBy,
    ...(clock !== undefined && { clock }),
  };
}

/** As people read it; `unread`: nobody has read the count yet, the owner fills it in. */
function shownOffset(rule: DeadlineRule, parameters: object) {
  const term = termOf(rule, parameters);
  if (term !== undefined) return { offset: term.count, unit: term.unit };
  return rule.offset.unit === 'given'
    ? { offset: 0, unit: rule.offset.unit }
    : { offset: null, unit: 'unread' as const };
}
