import type { Assigned } from '#lifecycle/case-state';
import { effectiveHistory } from '#lifecycle/effective-history';
import type { Fact } from '#lifecycle/fact';
import { ASSIGNING, assignedAfter, assignedByOpening } from '#lifecycle/task/assigned';
import type { Instant } from '#lifecycle/values/plain-date';

/** Who was known to be assigned from an instant on, until the next one in the list. */
export interface AssignedSince {
  readonly since: Instant;
  readonly assigned: readonly Assigned[];
}

/** Of these too may change who is assigned: an assignment may be corrected, or taken back. */
const CHANGING = [...ASSIGNING, 'FactCorrected', 'EventVoided'];

/**
 * Who was assigned to a case as its history became known, oldest first; nothing where nobody ever was. A reminder goes to
 * whoever was assigned at its own instant: what changes later asks for none of the past again.
 */
export function assignedAlong(history: readonly Fact[]): readonly AssignedSince[] {
  const [opening] = history;
  const isAssigned = history.some(({ type }) => ASSIGNING.includes(type));
  // The usual case of a rebuild: nothing to fold.
  if (opening === undefined || (!isAssigned && assignedByOpening(opening).length === 0)) return [];
  return history.flatMap((fact, place) =>
    place > 0 && !CHANGING.includes(fact.type)
      ? []
      : [{ since: fact.metadata.recordedAt, assigned: assignedIn(history.slice(0, place + 1), opening) }],
  );
}

/** Who holds a role of the case at an instant. */
export function assignedAt(
  along: readonly AssignedSince[],
  { at, role }: { readonly at: Instant; readonly role: string },
): readonly string[] {
  const { assigned = [] } = along.findLast(({ since }) => since <= at) ?? {};
  return assigned.filter((one) => one.role === role).map(({ personId }) => personId);
}

const assignedIn = (known: readonly Fact[], opening: Fact): readonly Assigned[] =>
  // Which regulation is followed says nothing of who is assigned.
  effectiveHistory(undefined, known).reduce(
    (assigned, fact) => assignedAfter(assigned, fact),
    assignedByOpening(opening),
  );
