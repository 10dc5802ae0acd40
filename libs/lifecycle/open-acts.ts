import type { CaseState } from './case-state.ts';
import type { Deadline } from './deadlines/deadline.ts';
import { termOf } from './deadlines/deadline-rule.ts';
import type { Term } from './deadlines/due-on.ts';
import type { Definition } from './definition.ts';
import { definitionOn, type Department } from './department/department.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fold } from './fold.ts';
import { invariant } from './invariant.ts';
import { definitionOf, kindNamed, stepsIn } from './kinds.ts';
import { stepsOnward } from './onward.ts';
import type { CaseSnapshot } from './snapshot.ts';
import { UNCHANGED, type Step } from './step.ts';
import { unmetRules } from './unmet-rules.ts';
import type { PlainDate } from './values/plain-date.ts';

/** What a case asks of somebody now: by an open deadline, or because it goes on no other way. Plain data. */
export interface OpenAct {
  /** The step that does it; absent: none may be taken from where the case stands. */
  readonly command?: string;
  /** It moves the case on to another state. */
  readonly moves: boolean;
  /** The role that acts; `recorders` may record it, `countersigners` countersign it. */
  readonly actor: string;
  readonly recorders: readonly string[];
  readonly countersigners: readonly string[];
  /** The deadline that asks for it; absent: nobody set one. */
  readonly deadline?: Deadline;
  /** How long after which day; absent where the record itself gives the day. */
  readonly term?: Term;
  readonly startedOn?: PlainDate;
  /** Since when it can be done: since the state began, or since what its rules ask for was recorded. */
  readonly since: PlainDate;
}

/** A case as it stands, with its facts. */
interface Asked {
  readonly snapshot: CaseSnapshot;
  readonly history: readonly Fact[];
  readonly department: Department;
}

/** The same by the facts that count, and the state that they leave it in. */
interface Standing extends Asked {
  readonly state: CaseState;
}

/** What a case asks for now, its deadlines first, in their order; then what leads on, unless a deadline asks for that. Pure. */
export function openActsOf(asked: Asked): readonly OpenAct[] {
  const { snapshot } = asked;
  const kind = kindNamed(snapshot.kind);
  invariant(kind !== undefined, 'every kind in the log is known', { kind: snapshot.kind });
  // What was voided asks for nothing any more, and what was corrected counts from its right day.
  const history = effectiveHistory(kind, asked.history);
  const state = fold(kind, history);
  invariant(state !== undefined, 'what stands has an opening that counts', { kind: snapshot.kind });
  const of: Standing = { ...asked, history, state };
  const definition = definitionOf(kind, snapshot.definition);
  const steps = stepsIn(kind, definition).filter((step) => step.from.includes(snapshot.state));
  const byDeadline = snapshot.deadlines
    .filter(({ status }) => status === 'open')
    .map((deadline) => actOfDeadline(deadline, { ...of, definition, steps }));
  const onward = nextStep(definition, of);
  const isAsked = onward === undefined || byDeadline.some(({ command }) => command === onward.command);
  if (isAsked) return byDeadline;
  return [...byDeadline, { ...actOf(onward), since: sinceReady(onward, definition, of) }];
}

function actOf(step: Step): Omit<OpenAct, 'since'> {
  const { command, roles, actor = roles[0] ?? '', countersigners = [], to } = step;
  return { command, moves: to !== UNCHANGED, actor, recorders: roles, countersigners };
}

function sinceReady({ guards }: Step, { steps }: Definition, { snapshot, history }: Asked): PlainDate {
  const makers = guards.flatMap(({ ofCase }) => ofCase?.madeBy ?? []);
  const events = steps.filter(({ command }) => makers.includes(command)).map(({ event }) => event);
  const days = history.filter(({ type }) => events.includes(type)).map(({ metadata }) => metadata.occurredOn);
  return [snapshot.stateSince, ...days].toSorted().at(-1) ?? snapshot.stateSince;
}

function actOfDeadline(
  deadline: Deadline,
  {
    snapshot,
    history,
    department,
    definition,
    steps,
  }: Asked & { definition: Definition; steps: readonly Step[] },
): OpenAct {
  const started = history.find(({ revision }) => revision === deadline.startedBy.revision);
  const day = started?.metadata.occurredOn;
  const law = day === undefined ? definition : definitionOn(definition, department, day);
  const rule = law.deadlines.find(({ id }) => id === deadline.id);
  const step = steps.find(({ event }) => rule?.closedBy.includes(event));
  const term = rule && termOf(rule, law.parameters);
  return {
    ...(step === undefined ? { moves: false, recorders: [], countersigners: [] } : actOf(step)),
    actor: deadline.mustAct,
    since: snapshot.stateSince,
    deadline,
    ...(term !== undefined && { term }),
    ...(day !== undefined && { startedOn: day }),
  };
}

/** The step that leads on; before it the one that its rules, or the order of the law, ask for. */
function nextStep(definition: Definition, of: Standing): Step | undefined {
  const onward = stepsOnward(definition, of.snapshot.state).map((step) => ({
    step,
    unmet: unmetRules(step, of.state),
  }));
  const next = onward.find(({ unmet }) => unmet.length === 0) ?? onward[0];
  if (next === undefined) return undefined;
  const { step, unmet } = next;
  const asked = unmet.flatMap(({ madeBy }) => madeBy ?? []);
  const first = definition.steps.find(
    ({ command, from }) => asked.includes(command) && from.includes(of.snapshot.state),
  );
  return first ?? definition.steps.find((one) => readiesNow(one, step, of)) ?? step;
}

/** Whether the law has it before that step, and it was not recorded yet since the state began. */
function readiesNow(one: Step, step: Step, { snapshot, history }: Asked): boolean {
  const { state, stateSince } = snapshot;
  const isDone = history.some(
    ({ type, metadata }) => type === one.event && metadata.occurredOn >= stateSince,
  );
  return one.readies === step.command && one.from.includes(state) && !isDone;
}
