import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { OfTask } from './of-task.ts';

type OfYear = OfTask<{ readonly year: number }>;

/** Nobody reports on a year that has not begun. */
export const yearHasBegun = guard('year-has-begun', ({ data, occurredOn }: OfYear) => {
  const latest = Number(occurredOn.slice(0, 4));
  return unless(data.year <= latest, () =>
    refusal('invalid-field', 'data.year', { expected: 'on-or-before', latest }),
  );
});

/** Nobody reports on a year before the task was: there was nothing to apply. */
export const yearOfTask = guard('year-of-task', ({ data, whole }: OfYear) => {
  // Of a task found running the day it was found says nothing of when it was: its contract does, where it is known.
  const since = whole.takenOver === undefined ? whole.openedOn : whole.contract?.effectiveFrom;
  if (since === undefined) return [];
  const earliest = Number(since.slice(0, 4));
  return unless(data.year >= earliest, () =>
    refusal('invalid-field', 'data.year', { expected: 'range', min: earliest, max: 9999 }),
  );
});

/** A year is reported once, by then or later. */
export const yearNotReported = guard('year-not-reported', ({ data, whole }: OfYear) =>
  unless(!(whole.applicationYears ?? []).includes(data.year), () =>
    refusal('already-exists', 'data.year', { what: 'application-report', id: data.year }),
  ),
);
