import type { Clocks } from '#lifecycle/clocks';
import type { Department } from '#lifecycle/department/department';
import { isOverdue, movesOf, pausedBy, type Deadline, type Move } from '#lifecycle/deadlines/deadline';
import { snapshotOf } from '#lifecycle/snapshot-of';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import type { PlainDate } from '#lifecycle/values/plain-date';
import type { CaseHistory } from './case-history.ts';

/** Where a case stood by both clocks; undefined when it did not exist by then. */
export function caseAt(
  history: CaseHistory,
  by: Department & { readonly clocks: Clocks },
): CaseSnapshot | undefined {
  return snapshotOf({ ...by, kind: history.kind, facts: history.facts });
}

/** A deadline as every call answers it (contract section 4). */
export interface ShownDeadline {
  readonly id: string;
  readonly occurrence?: number;
  readonly dueOn: PlainDate;
  readonly status: Deadline['status'];
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly basis: string;
  readonly startedBy: Deadline['startedBy'];
  /** The day from which its clock stands still; left out where it runs. */
  readonly pausedOn?: PlainDate;
  /** What moved it, oldest first, with who and why; left out where nothing did. */
  readonly movedBy?: readonly Move[];
}

export function shownDeadline(deadline: Deadline, day: PlainDate): ShownDeadline {
  const { id, occurrence, dueOn, status, provisional, basis, startedBy } = deadline;
  const overdue = isOverdue(deadline, day);
  const moves = movesOf(deadline);
  const pausedOn = pausedBy(deadline)?.occurredOn;
  return {
    id,
    ...(occurrence !== undefined && { occurrence }),
    dueOn,
    status,
    overdue,
    provisional,
    basis,
    startedBy,
    ...(pausedOn !== undefined && { pausedOn }),
    ...(moves.length > 0 && { movedBy: moves }),
  };
}

/** A case as `task show` answers it. */
export function shownCase(code: string, snapshot: CaseSnapshot, by: { clocks: Clocks; today: PlainDate }) {
  const { deadlines, details, persons, ...rest } = snapshot;
  const day = by.clocks.asOf ?? by.today;
  return {
    ...details,
    ...ratingIn(snapshot),
    code,
    ...rest,
    asOf: by.clocks.asOf ?? null,
    knownAt: by.clocks.knownAt ?? null,
    deadlines: deadlines.map((deadline) => shownDeadline(deadline, day)),
  };
}

/** The rating of the acceptance council, one level up where contract section 4 has it. */
function ratingIn({ details: { acceptance } }: CaseSnapshot): { readonly rating?: unknown } {
  return typeof acceptance === 'object' && acceptance !== null && 'rating' in acceptance
    ? { rating: acceptance.rating }
    : {};
}
