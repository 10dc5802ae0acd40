import type { ShownCase } from '../../api/case.ts';

/** Whether a field of the newest fact that has it was assumed rather than read: `data` means every field of a fact. */
export const isAssumed = ({ uncertain }: ShownCase, field: string): boolean =>
  uncertain.some((one) => one.field === `data.${field}` || one.field === 'data');

/** The fields of one fact that were assumed. */
export const assumedAt = ({ uncertain }: ShownCase, revision: number): readonly string[] =>
  uncertain.filter((one) => one.revision === revision).map(({ field }) => field);
