import type { CaseState } from './case-state.ts';
import { plainPaths } from './changed-paths.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { fold } from './fold.ts';
import type { Kind } from './kind.ts';
import type { Seats, Step } from './step.ts';
import { parsePlainDate } from './values/plain-date.ts';

interface Asked {
  readonly kind: Kind;
  readonly step: Step;
  readonly history: readonly Fact[];
  readonly present: CaseState | undefined;
  /** As it was given: nothing of it is trusted yet. */
  readonly occurredOn: unknown;
}

/**
 * The case as it is asked whose council's act a step is: for a count, where another council sat on the day that is said,
 * it is that one's votes that would be opened, and the case of that day says who is of it; else the case as it stands.
 */
export function caseAsked({ kind, step, history, present, occurredOn }: Asked): CaseState | undefined {
  const day = parsePlainDate(occurredOn);
  if (step.councilIn === undefined || step.unseals === undefined) return present;
  if (present === undefined || day === undefined) return present;
  const then = fold(kind, effectiveHistory(kind, history, { asOf: day }));
  if (then === undefined) return present;
  return isSame(step.councilIn(then), step.councilIn(present)) ? present : then;
}

const isSame = (one: Seats | undefined, other: Seats | undefined): boolean =>
  plainPaths(toJson(one), toJson(other)).length === 0;
const toJson = (seats: Seats | undefined) => seats?.map((seat) => ({ ...seat }));
