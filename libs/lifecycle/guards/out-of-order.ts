import { refusal, type Refusal } from '../decision.ts';
import type { OfTask } from './of-task.ts';

/** The day that was said does not go with other days on record; `told` says with which. */
export const outOfOrder = (
  { occurredOn, state: { state, since } }: OfTask<unknown>,
  told: Refusal['params'],
): Refusal => refusal('out-of-order', 'occurredOn', { occurredOn, state, since, ...told });
