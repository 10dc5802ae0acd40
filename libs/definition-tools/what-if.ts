import type { CaseHistory } from '#history/case-history';
import { withDays } from '#lifecycle/calendar/with-days';
import type { Deadline } from '#lifecycle/deadlines/deadline';
import { definitionOn, type Department } from '#lifecycle/department/department';
import { deadlinesOf } from '#lifecycle/deadlines/deadlines-of';
import { effectiveHistory } from '#lifecycle/effective-history';
import { changesOf } from '#lifecycle/fold';
import { invariant } from '#lifecycle/invariant';
import type { Kind } from '#lifecycle/kind';
import { definitionOf, kindNamed, stepsIn } from '#lifecycle/kinds';
import type { Instant } from '#lifecycle/values/plain-date';
import { plan } from '#reminders/plan';
import { pinnedAsSupposed } from './pinned-as-supposed.ts';
import type { Supposition } from './supposition.ts';

/** One answer that would be another; null where there is none. */
export interface Difference {
  readonly task: string;
  readonly kind: string;
  readonly what: 'deadline' | 'action' | 'reminder';
  /** Deadline (`D22#2`: of an occurrence), command, or reminder. */
  readonly id: string;
  /** A deadline's day and status, the roles that may record a command, the instant a reminder goes out. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of a reminder: what it reminds of, by which rule of the plan, and whom. */
  readonly reminder?: { readonly deadline: string; readonly rule: string; readonly recipient: string };
}

export interface WhatIf {
  /** Cases looked at, of every kind. */
  readonly tasks: number;
  readonly changes: readonly Difference[];
}

/**
 * What every case would answer otherwise now, had its regulation or its calendar been so from its first day: deadlines,
 * next actions, reminders still to go out. Writes nothing; pure.
 */
export function whatIf(
  cases: readonly CaseHistory[],
  supposition: Supposition,
  context: Department & { readonly now: Instant },
): WhatIf {
  const isOfDays = 'days' in supposition;
  const supposed = isOfDays
    ? { ...context, calendar: withDays(context.calendar, supposition.days) }
    : context;
  const changes = cases.flatMap((one) => {
    const kind = kindNamed(one.kind);
    invariant(kind !== undefined, 'every kind in the log is known', { kind: one.kind });
    const otherwise = isOfDays ? kind : withDefinition(kind, supposition.definition);
    const facts = pinnedAsSupposed(one.facts, { kind, otherwise });
    const before = answersOf(one, { ...context, kind });
    const after = answersOf({ ...one, facts }, { ...supposed, kind: otherwise });
    return differences(one, before, after);
  });
  return { tasks: cases.length, changes };
}

/** The kind with that definition in place of the one of its id and version. */
function withDefinition(kind: Kind, definition: Kind['definitions'][number]): Kind {
  if (kind.kind !== definition.kind) return kind;
  const isSame = ({ id, version }: typeof definition): boolean =>
    id === definition.id && version === definition.version;
  return { ...kind, definitions: kind.definitions.map((one) => (isSame(one) ? definition : one)) };
}

/** An answer by what it is of and its id; `value` is compared and shown. */
interface Answered extends Pick<Difference, 'what' | 'id' | 'reminder'> {
  readonly value: string;
}

function answersOf(
  { code, facts }: CaseHistory,
  by: Department & { readonly kind: Kind; readonly now: Instant },
): readonly Answered[] {
  const { kind, calendar, now } = by;
  const changes = changesOf(kind, effectiveHistory(facts));
  const present = changes.at(-1)?.after;
  if (present === undefined) return [];
  const deadlines = deadlinesOf(changes, {
    calendar,
    definitionOf: (of, day) => definitionOn(definitionOf(kind, of.definition), by, day),
    profiles: by.profiles?.adoptions.map((one) => one.by) ?? [],
  });
  const steps = stepsIn(kind, definitionOf(kind, present.definition));
  const reminders = plan({ kind: kind.kind, code, deadlines, history: facts, calendar });
  return [
    ...deadlines.map((one): Answered => ({
      what: 'deadline',
      id: nameOf(one),
      value: `${one.dueOn} ${one.status}`,
    })),
    ...steps
      .filter(({ from }) => from.includes(present.state))
      .map(({ command, roles }): Answered => ({ what: 'action', id: command, value: roles.join(', ') })),
    ...reminders
      .filter(({ status, sendAt }) => status === 'pending' && sendAt > now)
      .map(({ id, deadline, rule, recipient, sendAt }): Answered => ({
        what: 'reminder',
        id,
        value: sendAt,
        reminder: { deadline: nameOf(deadline), rule, recipient },
      })),
  ];
}

const nameOf = ({ id, occurrence }: Deadline): string =>
  occurrence === undefined ? id : `${id}#${String(occurrence)}`;

function differences(
  { code, kind }: CaseHistory,
  before: readonly Answered[],
  after: readonly Answered[],
): readonly Difference[] {
  const [was, is] = [byName(before), byName(after)];
  return [...new Map([...was, ...is])].flatMap(([name, { what, id, reminder }]) => {
    const [one, other] = [was.get(name)?.value ?? null, is.get(name)?.value ?? null];
    if (one === other) return [];
    return [{ task: code, kind, what, id, before: one, after: other, ...(reminder && { reminder }) }];
  });
}

/** A later round makes a new row of the same id: each is compared with its own. */
function byName(answers: readonly Answered[]): ReadonlyMap<string, Answered> {
  const seen = new Map<string, number>();
  return new Map(
    answers.map((answer) => {
      const name = `${answer.what} ${answer.id}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return [`${name} ${String(times)}`, answer];
    }),
  );
}
