import type { CaseEvent, ShownCase } from '../api/case.ts';
import { standingFacts } from './standing-facts.ts';

/** Whether a field of any fact was assumed rather than read: `data` means every field of a fact. */
export const isAssumed = ({ uncertain }: ShownCase, field: string): boolean =>
  uncertain.some((one) => one.field === `data.${field}` || one.field === 'data');

/** The fields of one fact that were assumed. */
export const assumedAt = ({ uncertain }: ShownCase, revision: number): readonly string[] =>
  uncertain.filter((one) => one.revision === revision).map(({ field }) => field);

interface Told {
  readonly events: readonly CaseEvent[];
  readonly field: string;
}

/** Whether what the case says of a field now was assumed: by the newest fact that has it, whatever older ones assumed. */
export function isAssumedNow(shown: ShownCase, { events, field }: Told): boolean {
  const by = standingFacts(events).findLast(({ data }) => field in data);
  if (by === undefined) return false;
  return assumedAt(shown, by.revision).some((one) => one === `data.${field}` || one === 'data');
}
