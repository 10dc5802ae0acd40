import type { Deadline } from './deadline.ts';

/** The open deadline that is due first, overdue or not; of two on one day the first by its id. */
export function earliestOpen(deadlines: readonly Deadline[]): Deadline | undefined {
  const open = deadlines.filter(({ status }) => status === 'open');
  const named = (deadline: Deadline): string => `${deadline.dueOn} ${deadline.id}`;
  return open.toSorted((one, other) => (named(one) < named(other) ? -1 : 1))[0];
}
