import type { RuleAccount } from './account.ts';
import type { CaseState } from './case-state.ts';
import { nameOf, type Deadline } from './deadlines/deadline.ts';
import type { Row } from './deadlines/deadline-rows.ts';
import { termOf } from './deadlines/deadline-rule.ts';
import { plainEnd, type Term } from './deadlines/due-on.ts';
import { standingIn } from './deadlines/standing-in.ts';
import { departmentAt, definitionOn, type Department } from './department/department.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fittingPart } from './check-form.ts';
import { changesOf } from './fold.ts';
import type { Label } from './form.ts';
import type { Kind } from './kind.ts';
import { anyStepOf, definitionOf, stepIn } from './kinds.ts';
import { presentLife } from './lives.ts';
import { computedOf } from './shown-definition.ts';
import { isVote, type Step } from './step.ts';
import type { Json, JsonObject } from './values/json.ts';
import type { PlainDate } from './values/plain-date.ts';

/** How a deadline stands: its day, and what became of it. */
interface Standing extends Pick<Deadline, 'dueOn' | 'status'> {
  /** The day of the fact that closed it; absent: it is open. */
  readonly closedOn?: PlainDate;
}

/** A deadline that a step starts (`before` null), moves or closes. */
export interface ForeseenDeadline extends Pick<Deadline, 'id' | 'occurrence' | 'basis' | 'provisional'> {
  readonly before: Standing | null;
  /** null: it is taken back. */
  readonly after: Standing | null;
  /** How long it is by the definition; null where a record gives the day, or nobody has set it. */
  readonly term: Pick<Term, 'count' | 'unit'> | null;
  /** The day from which that many are counted, where it is open. */
  readonly countedFrom?: PlainDate;
  /** The day off to which its period counts, where it is open and due on the next working day for that. */
  readonly countedTo?: PlainDate;
}

/** A member of the fact that no command gives, as the step's definition calls it. */
interface ComputedMember {
  readonly field: string;
  readonly label: Label;
  readonly value: Json;
}

/** What a step makes of its case, as told before it is recorded. */
export interface Foreseen {
  readonly state: { readonly before: string | null; readonly after: string | null };
  /** What the program computes of what was said. */
  readonly computed: readonly ComputedMember[];
  /** Why it comes out so, rule by rule. */
  readonly rules: readonly RuleAccount[];
  readonly deadlines: readonly ForeseenDeadline[];
}

/**
 * What the last fact made of its case. Nothing of a step that keeps something sealed, or opens it: what comes out there
 * is told by the fact alone. `facts`: in revision order, none left out. Pure.
 */
export function foreseenOf(
  kind: Kind,
  { command, facts }: { readonly command: string; readonly facts: readonly Fact[] },
  department: Department,
): Foreseen | undefined {
  const last = facts.at(-1);
  if (last === undefined) return undefined;
  const then = departmentAt(department, { knownAt: last.metadata.recordedAt });
  const before = standing(kind, facts.slice(0, -1), then);
  const after = standing(kind, facts, then);
  const pinned = (after.state ?? before.state)?.definition;
  const definition = pinned && definitionOn(definitionOf(kind, pinned), then, last.metadata.occurredOn);
  const step = definition && (stepIn(kind, definition, command) ?? anyStepOf(kind, command));
  if (definition === undefined || step === undefined) return undefined;
  if (isVote(step)) return undefined;
  const { parameters, deadlines } = definition;
  const term = ({ id }: Deadline) => {
    const rule = deadlines.find((one) => one.id === id);
    return (rule && termOf(rule, parameters)) ?? null;
  };
  return {
    state: { before: before.state?.state ?? null, after: after.state?.state ?? null },
    computed: computedIn(step, last.data),
    rules:
      before.state === undefined ? [] : step.account({ data: last.data, state: before.state, parameters }),
    deadlines: changed(before.rows, after.rows).map(({ row, ...days }) => ({
      ...called(row.deadline),
      ...days,
      term: term(row.deadline),
      ...countedFrom(row, term(row.deadline)),
      ...countedTo(row),
    })),
  };
}

/** A step that is being filled in. */
interface Filling {
  readonly command: string;
  readonly data: unknown;
  readonly occurredOn: PlainDate;
  readonly facts: readonly Fact[];
}

/**
 * The rules of a step as far as what was said so far decides them: what does not fit the form counts as not said. None
 * of a step that keeps something sealed, or opens it. `facts`: in revision order, none left out. Pure.
 */
export function rulesSoFar(
  kind: Kind,
  { command, data, occurredOn, facts }: Filling,
  department: Department,
): readonly RuleAccount[] {
  const { state } = standing(kind, facts, department);
  const definition = state && definitionOn(definitionOf(kind, state.definition), department, occurredOn);
  const step = definition && stepIn(kind, definition, command);
  if (state === undefined || definition === undefined || step === undefined || isVote(step)) return [];
  const { parameters } = definition;
  return step.account({ data: fittingPart(step.form, data), state, parameters });
}

function standing(kind: Kind, facts: readonly Fact[], department: Department) {
  const changes = changesOf(kind, effectiveHistory(kind, presentLife(facts)));
  const state: CaseState | undefined = changes.at(-1)?.after;
  return { state, rows: state === undefined ? [] : standingIn(kind, changes, department).rows };
}

const computedIn = (step: Step, data: JsonObject): readonly ComputedMember[] =>
  computedOf(step).flatMap(({ field, label }) => {
    const value = data[field];
    return value === undefined ? [] : [{ field, label, value }];
  });

const called = ({ id, occurrence, basis, provisional }: Deadline) => ({
  ...{ id, basis, provisional },
  ...(occurrence !== undefined && { occurrence }),
});

/** Of what comes every so many months: of the first alone. The others are not that many from there. */
function countedFrom({ deadline, setting }: Row, told: Term | null): Pick<ForeseenDeadline, 'countedFrom'> {
  if (deadline.status !== 'open' || 'on' in setting || told === null) return {};
  const { count, unit } = setting.term;
  return count === told.count && unit === told.unit ? { countedFrom: setting.from } : {};
}

/** What was moved by a pause besides is not told by its day off. */
function countedTo({ deadline, setting }: Row): Pick<ForeseenDeadline, 'countedTo'> {
  if (deadline.status !== 'open' || 'on' in setting || setting.pauses !== undefined) return {};
  if (setting.term.unit === 'workingDays') return {};
  const end = plainEnd(setting.from, setting.term);
  return end === deadline.dueOn ? {} : { countedTo: end };
}

/** A row stays the one that its fact began, however it moves. */
const keyOf = ({ deadline }: Row): string => `${nameOf(deadline)} ${String(deadline.startedBy.revision)}`;

interface Changed {
  readonly row: Row;
  readonly before: Standing | null;
  readonly after: Standing | null;
}

/** The deadlines that stand otherwise, the earliest day first. */
function changed(before: readonly Row[], after: readonly Row[]): readonly Changed[] {
  const [was, is] = [before, after].map((all) => new Map(all.map((one) => [keyOf(one), one])));
  return [...new Map([...(was ?? []), ...(is ?? [])])]
    .map(([key, row]) => ({ row, before: shown(was?.get(key)), after: shown(is?.get(key)) }))
    .filter(({ before: one, after: other }) => one?.dueOn !== other?.dueOn || one?.status !== other?.status)
    .toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
}

const dayOf = ({ before, after }: Changed): string => (after ?? before)?.dueOn ?? '';

function shown(row: Row | undefined): Standing | null {
  if (row === undefined) return null;
  const { dueOn, status, closedBy } = row.deadline;
  return { dueOn, status, ...(closedBy !== undefined && { closedOn: closedBy.occurredOn }) };
}
