import type { CaseHistory } from '#history/case-history';
import { withDays } from '#lifecycle/calendar/with-days';
import { answersOf, differences, type Answered, type Changed } from '#lifecycle/answers';
import { nameOf } from '#lifecycle/deadlines/deadline';
import type { Department } from '#lifecycle/department/department';
import { invariant } from '#lifecycle/invariant';
import type { Kind } from '#lifecycle/kind';
import { kindNamed } from '#lifecycle/kinds';
import { presentLife } from '#lifecycle/lives';
import type { Instant } from '#lifecycle/values/plain-date';
import { profilesWithout } from '#lifecycle/profile/numbers-of';
import { plan } from '#reminders/plan';
import { pinnedAsSupposed } from './pinned-as-supposed.ts';
import type { Supposition } from './supposition.ts';

/** One answer of a case that would be another; the value of a reminder is the instant it goes out. */
export interface Difference extends Changed<Answered<'deadline' | 'action' | 'reminder'>> {
  readonly task: string;
  readonly kind: string;
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
    : { ...context, ...givingWay(context, supposition) };
  const standing = cases
    .map((one) => ({ ...one, facts: presentLife(one.facts) }))
    .filter(({ facts }) => facts.length > 0);
  const changes = standing.flatMap((one) => {
    const kind = kindNamed(one.kind);
    invariant(kind !== undefined, 'every kind in the log is known', { kind: one.kind });
    const otherwise = isOfDays ? kind : withDefinition(kind, supposition.definition);
    const facts = pinnedAsSupposed(one.facts, { kind, otherwise });
    const before = allAnswers(one, { ...context, kind });
    const after = allAnswers({ ...one, facts }, { ...supposed, kind: otherwise });
    return differences(before, after).map((changed) => ({ task: one.code, kind: one.kind, ...changed }));
  });
  return { tasks: standing.length, changes };
}

/** The department, without those of its own numbers that were written otherwise. */
function givingWay(
  { profiles }: Department,
  { definition, instead }: Extract<Supposition, { definition: unknown }>,
): Pick<Department, 'profiles'> {
  if (profiles === undefined || instead === undefined) return {};
  return { profiles: profilesWithout(profiles, { definition, numbers: instead }) };
}

/** The kind with that definition in place of the one of its id and version. */
function withDefinition(kind: Kind, definition: Kind['definitions'][number]): Kind {
  if (kind.kind !== definition.kind) return kind;
  const isSame = ({ id, version }: typeof definition): boolean =>
    id === definition.id && version === definition.version;
  return { ...kind, definitions: kind.definitions.map((one) => (isSame(one) ? definition : one)) };
}

/** A reminder beside what every case answers. */
interface AnsweredOfAll extends Answered<Difference['what']>, Pick<Difference, 'reminder'> {}

function allAnswers(
  { code, facts }: CaseHistory,
  by: Department & { readonly kind: Kind; readonly now: Instant },
): readonly AnsweredOfAll[] {
  const { kind, calendar, now } = by;
  const { answers, deadlines } = answersOf(kind, facts, by);
  const reminders = plan({ kind: kind.kind, code, deadlines, history: facts, calendar });
  return [
    ...answers,
    ...reminders
      .filter(({ status, sendAt }) => status === 'pending' && sendAt > now)
      .map(({ id, deadline, rule, recipient, sendAt }) => ({
        what: 'reminder' as const,
        id,
        value: sendAt,
        reminder: { deadline: nameOf(deadline), rule, recipient },
      })),
  ];
}
