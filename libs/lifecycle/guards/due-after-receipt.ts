import { refusal } from '../decision.ts';
import { check, unless, type CheckInput } from '../guard.ts';
import type { JsonObject } from '../values/json.ts';

/** The day on the receipt is the day the dossier came in, or later. */
export const dueAfterReceipt = check('due-after-receipt', ({ data, occurredOn }: CheckInput<JsonObject>) =>
  unless(typeof data.dueOn !== 'string' || data.dueOn >= occurredOn, () =>
    refusal('invalid-field', 'data.dueOn', { expected: 'on-or-after', after: occurredOn }),
  ),
);
