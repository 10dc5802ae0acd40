import { nameOf, type Deadline } from './deadlines/deadline.ts';
import { standingIn } from './deadlines/standing-in.ts';
import { shownUnset } from './deadlines/unset.ts';
import type { Department } from './department/department.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { changesOf } from './fold.ts';
import type { Kind } from './kind.ts';
import { definitionOf, stepsIn } from './kinds.ts';
import { isOfferedIn } from './step.ts';

/** The value of a deadline that began and has no day yet: the owner has to say how long it is. */
export const TO_SET = 'to-set';

/** One answer about a case, by what it is of and its id; `value` is what is compared and shown. */
export interface Answered<What extends string = 'deadline' | 'action'> {
  readonly what: What;
  /** Deadline (`D22#2`: of an occurrence) or command. */
  readonly id: string;
  /** A deadline's day and status (`2023-03-10 open`, or `to-set`); the roles that may record a command. */
  readonly value: string;
}

/** An answer that is another; null where there is none. */
export type Changed<A extends Answered<string>> = Omit<A, 'value'> & {
  readonly before: string | null;
  readonly after: string | null;
};

/** What a case answers to "by when" and "what next", and the deadlines behind it. Pure. */
export function answersOf(
  kind: Kind,
  facts: readonly Fact[],
  department: Department,
): { readonly answers: readonly Answered[]; readonly deadlines: readonly Deadline[] } {
  const changes = changesOf(kind, effectiveHistory(kind, facts));
  const present = changes.at(-1)?.after;
  if (present === undefined) return { answers: [], deadlines: [] };
  const { rows, unset } = standingIn(kind, changes, department);
  const deadlines = rows.map(({ deadline }) => deadline);
  const steps = stepsIn(kind, definitionOf(kind, present.definition));
  const answers: readonly Answered[] = [
    ...deadlines.map((one) => ({
      what: 'deadline' as const,
      id: nameOf(one),
      value: `${one.dueOn} ${one.status}`,
    })),
    ...shownUnset(unset).map(({ id }) => ({ what: 'deadline' as const, id, value: TO_SET })),
    ...steps
      .filter((step) => isOfferedIn(step, present))
      .map(({ command, roles }) => ({ what: 'action' as const, id: command, value: roles.join(', ') })),
  ];
  return { answers, deadlines };
}

/** The answers that differ, each with what it was and what it is. */
export function differences<A extends Answered<string>>(
  before: readonly A[],
  after: readonly A[],
): readonly Changed<A>[] {
  const [was, is] = [byName(before), byName(after)];
  return [...new Map([...was, ...is])].flatMap(([name, { value: _, ...of }]) => {
    const [one, other] = [was.get(name)?.value ?? null, is.get(name)?.value ?? null];
    return one === other ? [] : [{ ...of, before: one, after: other }];
  });
}

/** A later round makes a new row of the same id: each is compared with its own. */
function byName<A extends Answered<string>>(answers: readonly A[]): ReadonlyMap<string, A> {
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
