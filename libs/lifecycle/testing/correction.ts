import { vietnamCalendar as calendar } from '../calendar/vietnam.ts';
import type { Clocks } from '../clocks.ts';
import type { Fact } from '../fact.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { decideSaid, historyOf, type Said } from './record.ts';

/** The task as read with those clocks. */
export const seen = (facts: readonly Fact[], clocks: Clocks = {}) =>
  snapshotOf({ kind: 'task', facts, calendar, clocks });

export interface Change {
  readonly of: string;
  readonly field: string;
  readonly to: unknown;
}
/** A correction of the last fact of that type. */
export function saidCorrect(
  history: readonly Fact[],
  { of, field, to }: Change,
  other: Partial<Said> = {},
): Said {
  const targetEventId = history.findLast(({ type, id }) => type === of || id === of)?.id ?? of;
  return {
    name: 'correct',
    on: '2024-07-01',
    data: { targetEventId, field, to, reason: 'Đính chính' },
    ...other,
  };
}
/** The history with that correction. @throws it was refused */
export const corrected = (history: readonly Fact[], change: Change): readonly Fact[] =>
  historyOf([saidCorrect(history, change)], history);
/** The first reason against a correction, or the decision that took it. */
export function refusalOf(history: readonly Fact[], change: Change, other: Partial<Said> = {}) {
  const decision = decideSaid(saidCorrect(history, change, other), history);
  return decision.status === 'refused' ? decision.refusals[0] : decision;
}
