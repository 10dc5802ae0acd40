import { refusal } from '../decision.ts';
import { check, unless, type CheckInput } from '../guard.ts';

/** A day of the data, where it is given, is the fact's own or a later one. */
const notBefore = <F extends string>(name: string, field: F) =>
  check(name, ({ data, occurredOn }: CheckInput<Readonly<Partial<Record<F, unknown>>>>) => {
    const day = data[field];
    return unless(typeof day !== 'string' || day >= occurredOn, () =>
      refusal('invalid-field', `data.${field}`, { expected: 'on-or-after', after: occurredOn }),
    );
  });

/** The day on the receipt is the day the dossier came in, or later. */
export const dueAfterReceipt = notBefore('due-after-receipt', 'dueOn');

/** A council is set up before it meets: the papers it has to have in time count back from that day. */
export const meetsOnceSetUp = notBefore('meets-once-set-up', 'sessionOn');

/** A publication ends on the day it began, or later. */
export const publicForSomeTime = notBefore('public-for-some-time', 'until');
