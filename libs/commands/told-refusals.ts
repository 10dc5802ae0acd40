import type { Language } from '#messages/language';
import { refusalMessage, type Told } from './refusal-message.ts';

interface ToldRefusal {
  readonly type: string;
  readonly message: string;
  readonly field?: string;
}

/** The first refusal, and in `also` those found with it. */
export interface ToldRefusals extends ToldRefusal {
  readonly also?: readonly ToldRefusal[];
}

/** Refusals in sentences, in the shape that answers have them in (contract section 4). */
export function toldRefusals(
  [first, ...rest]: readonly [Told, ...Told[]],
  language?: Language,
): ToldRefusals {
  const tell = (told: Told): ToldRefusal => ({
    type: told.type,
    message: refusalMessage(told, language),
    ...(told.field !== undefined && { field: told.field }),
  });
  return { ...tell(first), ...(rest.length > 0 && { also: rest.map(tell) }) };
}
