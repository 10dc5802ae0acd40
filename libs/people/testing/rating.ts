import type { CommandRequest } from '#commands/command-request';
import { roadTo } from '#lifecycle/testing/task-in';
import { step } from './sitting.ts';

/** A product whose name stands nowhere else: who finds it found a rating. */
export const PLANTED_PRODUCT = 'Giống lúa ST-77193';
/** A sheet that comes to `grade`. */
export const sheetOf = (grade: 'excellent' | 'passed' | 'failed' = 'excellent') => ({
  products: [{ name: PLANTED_PRODUCT, quality: grade, quantity: 'excellent' }],
  report: 'passed',
});

/** A task whose acceptance council of nine sits. */
export const accepting = (code: string): readonly CommandRequest[] =>
  roadTo('establish-acceptance-council').map(({ name }) => step(code, name));

/** The rating of a member, in their own name. */
export const rating = (
  code: string,
  personId: string,
  more: Partial<CommandRequest> = {},
): CommandRequest => ({
  ...step(code, 'cast-rating', { personId, ...sheetOf() }),
  actor: `person:${personId}`,
  ...more,
});
