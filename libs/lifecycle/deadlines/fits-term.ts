import type { Definition } from '../definition.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import type { Term } from './due-on.ts';

/** No law counts further, whatever it counts; every loop over days is bounded by it. */
export const LARGEST = 1000;
/** What a term may count in. */
export const UNITS = ['workingDays', 'days', 'months'] as const satisfies readonly Term['unit'][];

/** What a term of the rule may count in: one unit where its code or a guard counts in that; none where the record gives the day. */
export function unitsOf({
  offset,
  keepsUnit,
}: Pick<DeadlineRule, 'offset' | 'keepsUnit'>): readonly Term['unit'][] {
  if (offset.unit === 'given') return [];
  if (keepsUnit !== undefined) return [keepsUnit];
  return 'parameter' in offset ? [offset.unit] : UNITS;
}

/** How far a term of the rule may count: forwards or back as the rule does, for the day that it counts from lies there. */
export function countsOf({ offset, countsBack = isBackwards(offset) }: Back): { min: number; max: number } {
  return countsBack ? { min: -LARGEST, max: -1 } : { min: 1, max: LARGEST };
}
type Back = Pick<DeadlineRule, 'offset' | 'countsBack'>;

/** Whether an offset lies before the day that it counts from. */
export const isBackwards = (offset: DeadlineRule['offset']): boolean =>
  'count' in offset && offset.count !== null && offset.count < 0;

/** What a parameter may be: a period of nothing would be counted for ever, and points end at 100. */
export function parameterRange(definition: Definition, name: string): { min: number; max: number } {
  const { deadlines, parameterNotes } = definition;
  const isPeriod = deadlines.some(({ offset }) => 'parameter' in offset && offset.parameter === name);
  return { min: isPeriod ? 1 : 0, max: parameterNotes[name]?.most ?? LARGEST };
}

export const isWithin = (value: unknown, { min, max }: { min: number; max: number }): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
