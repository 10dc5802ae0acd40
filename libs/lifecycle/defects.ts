import type { Definition } from './definition.ts';
import type { Field, Form, Label } from './form.ts';
import { isVote, UNCHANGED, type Step } from './step.ts';

/** What is wrong with a definition. */
export const DEFECTS = [
  'no-opening-step',
  'two-steps-for-a-command',
  'two-steps-for-an-event',
  'unknown-state',
  'unreachable-state',
  'state-without-a-way-on',
  'two-deadlines-of-an-id',
  'deadline-never-starts',
  'deadline-never-stops',
  'label-missing',
  'regulation-not-in-form',
  'computed-member-in-form',
  'sealed-member-not-in-form',
  'sealed-before-a-second-person',
  'nobody-records',
  'delta-misses-its-base',
  'offset-without-a-parameter',
  'clock-without-a-step',
  'parameter-without-a-note',
  'encloses-no-paper',
] as const;
type DefectType = (typeof DEFECTS)[number];

/** A defect, and where in the definition: `appraise.form.totalVnd`, `Approved`, `D19`. */
export interface Defect {
  readonly definition: string;
  readonly type: DefectType;
  readonly at: string;
}

/** A program whose definitions cannot run does not start: all their defects, a line each. */
export class DefectiveDefinitions extends Error {
  readonly type = 'defective-definitions';
  constructor(readonly defects: readonly Defect[]) {
    super(defects.map(({ definition, type, at }) => `${definition}: ${type} at ${at}`).join('\n'));
  }
}

/** The same definitions. @throws DefectiveDefinitions any of them has a defect */
export function withoutDefects<D extends Definition>(definitions: readonly D[]): readonly D[] {
  const defects = definitions.flatMap(defectsOf);
  if (defects.length > 0) throw new DefectiveDefinitions(defects);
  return definitions;
}

type Found = readonly [type: DefectType, at: string];

/** All defects of a definition; empty when it can run. */
export function defectsOf(definition: Definition): readonly Defect[] {
  const found: readonly Found[] = [
    ...wrongSteps(definition),
    ...wrongStates(definition),
    ...wrongDeadlines(definition),
    ...Object.keys(definition.parameters)
      .filter((name) => !Object.hasOwn(definition.parameterNotes, name))
      .map((name): Found => ['parameter-without-a-note', name]),
    ...missingLabels(definition),
    ...(definition.misses ?? []).map((name): Found => ['delta-misses-its-base', name]),
  ];
  return found.map(([type, at]) => ({ definition: definition.id, type, at }));
}

function wrongSteps({ steps }: Definition): readonly Found[] {
  return [
    ...(steps.some((step) => step.opens) ? [] : [['no-opening-step', 'steps'] as const]),
    ...twice(
      'two-steps-for-a-command',
      steps.map((step) => step.command),
    ),
    ...twice(
      'two-steps-for-an-event',
      steps.map((step) => step.event),
    ),
    ...steps.flatMap((step) => [
      ...(step.roles.length > 0 ? [] : [['nobody-records', step.command] as const]),
      ...Object.keys(step.computed)
        .filter((name) => Object.hasOwn(step.form, name))
        .map((name) => ['computed-member-in-form', `${step.command}.${name}`] as const),
      ...(step.repinsBy === undefined || Object.hasOwn(step.form, step.repinsBy)
        ? []
        : [['regulation-not-in-form', `${step.command}.${step.repinsBy}`] as const]),
      ...wrongSeals(step),
      ...(step.encloses ?? [])
        .filter((command) => steps.find((one) => one.command === command)?.paper === undefined)
        .map((command) => ['encloses-no-paper', `${step.command}.${command}`] as const),
    ]),
  ];
}

/** A request for a second person holds the command as it was said: it would tell what is sealed. */
function wrongSeals(step: Step): readonly Found[] {
  if (!isVote(step)) return [];
  const { command, form, computed, seals, countersigners } = step;
  return [
    ...(seals?.fields ?? [])
      .filter((name) => !Object.hasOwn(form, name) && !Object.hasOwn(computed, name))
      .map((name) => ['sealed-member-not-in-form', `${command}.${name}`] as const),
    ...(countersigners === undefined ? [] : [['sealed-before-a-second-person', command] as const]),
  ];
}

function wrongStates({ states, steps }: Definition): readonly Found[] {
  const known = (state: string): boolean => Object.hasOwn(states, state);
  const unknown = steps.flatMap((step) =>
    [...step.from, ...leadsTo(step)]
      .filter((state) => !known(state))
      .map((state): Found => ['unknown-state', `${step.command}: ${state}`]),
  );
  const reached = reachable(steps);
  return [
    ...unknown,
    ...Object.keys(states)
      .filter((state) => !reached.has(state))
      .map((state): Found => ['unreachable-state', state]),
    ...Object.entries(states)
      .filter(([state, { end }]) => end === undefined && !hasWayOn(steps, state))
      .map(([state]): Found => ['state-without-a-way-on', state]),
  ];
}

const leadsTo = ({ to }: Step): readonly string[] => (to === UNCHANGED ? [] : to);

/** Every state that some row of steps leads to, from the opening ones on. */
function reachable(steps: readonly Step[]): ReadonlySet<string> {
  const reached = new Set(steps.filter((step) => step.opens).flatMap(leadsTo));
  // A set hands out what is added while it is walked.
  for (const state of reached) {
    for (const step of steps.filter(({ from }) => from.includes(state)))
      for (const next of leadsTo(step)) reached.add(next);
  }
  return reached;
}

const hasWayOn = (steps: readonly Step[], state: string): boolean =>
  steps.some((step) => step.from.includes(state) && leadsTo(step).some((next) => next !== state));

function wrongDeadlines({ deadlines, steps, parameters }: Definition): readonly Found[] {
  const stated = (events: readonly string[]): boolean =>
    events.some((event) => steps.some((step) => step.event === event));
  return [
    ...twice(
      'two-deadlines-of-an-id',
      deadlines.map(({ id }) => id),
    ),
    ...deadlines.flatMap(({ id, startedBy, closedBy, offset, clock }): readonly Found[] => [
      ...(stated(startedBy) ? [] : [['deadline-never-starts', id] as const]),
      ...(stated(closedBy) ? [] : [['deadline-never-stops', id] as const]),
      ...('parameter' in offset && !Object.hasOwn(parameters, offset.parameter)
        ? [['offset-without-a-parameter', id] as const]
        : []),
      ...(clock === undefined || (stated(clock.stoppedBy) && stated(clock.resumedBy))
        ? []
        : [['clock-without-a-step', id] as const]),
    ]),
  ];
}

function twice(type: DefectType, names: readonly string[]): readonly Found[] {
  const again = names.filter((name, place) => names.indexOf(name) !== place);
  return [...new Set(again)].map((name) => [type, name]);
}

function missingLabels({ label, states, steps, deadlines, parameterNotes }: Definition): readonly Found[] {
  const labels: readonly (readonly [at: string, label: Label])[] = [
    ['definition', label],
    ...Object.entries(states).map(([name, state]) => [name, state.label] as const),
    ...steps.flatMap((step) => [
      [step.command, step.label] as const,
      [`${step.command}.day`, step.dayLabel] as const,
      ...(step.paper === undefined ? [] : [[`${step.command}.paper`, step.paper.label] as const]),
      ...labelsOf(step.form, `${step.command}.form`),
    ]),
    ...deadlines.map((rule) => [rule.id, rule.label] as const),
    ...Object.entries(parameterNotes).map(([name, note]) => [`parameters.${name}`, note.label] as const),
  ];
  // What an editor without types wrote may lack one, whatever its type says.
  return labels.flatMap(([at, { vi = '', en = '' }]: readonly [string, Partial<Label>]): readonly Found[] => [
    ...(vi.trim() === '' ? [['label-missing', `${at}.vi`] as const] : []),
    ...(en.trim() === '' ? [['label-missing', `${at}.en`] as const] : []),
  ]);
}

function labelsOf(form: Form, path: string): readonly (readonly [string, Label])[] {
  return Object.entries(form).flatMap(([name, field]) => [
    [`${path}.${name}`, field.label] as const,
    ...innerLabels(field, `${path}.${name}`),
  ]);
}

const innerLabels = ({ rule }: Field<unknown>, path: string): readonly (readonly [string, Label])[] =>
  'form' in rule ? labelsOf(rule.form, path) : [];
