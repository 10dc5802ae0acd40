import type { PlainDate } from '../values/plain-date.ts';
import type { Deadline } from './deadline.ts';

/**
 * The open deadline that is due first on a day, overdue or not; of two on one day the first by its id. A right whose day
 * has passed unused (D30) is not waited for any more, and hides nothing that is.
 */
export function nextDeadline(deadlines: readonly Deadline[], today: PlainDate): Deadline | undefined {
  const right = earliestRight(deadlines);
  const duty = earliestDuty(deadlines);
  if (right === undefined || right.dueOn < today) return duty;
  return duty === undefined ? right : earliest([right, duty]);
}

/** The one due first of those that may be overdue. */
export const earliestDuty = (deadlines: readonly Deadline[]): Deadline | undefined =>
  earliest(deadlines.filter(({ status, neverOverdue }) => status === 'open' && !neverOverdue));

/** The one due first of those that never are. */
export const earliestRight = (deadlines: readonly Deadline[]): Deadline | undefined =>
  earliest(deadlines.filter(({ status, neverOverdue }) => status === 'open' && neverOverdue));

function earliest(open: readonly Deadline[]): Deadline | undefined {
  const named = ({ dueOn, id }: Deadline): string => `${dueOn} ${id}`;
  return open.toSorted((one, other) => (named(one) < named(other) ? -1 : 1))[0];
}
