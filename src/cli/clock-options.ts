import type { Clocks } from '#lifecycle/clocks';
import { parseInstant, parsePlainDate, type Instant, type PlainDate } from '#lifecycle/values/plain-date';
import { refuse } from '#commands/refused';

/** `--as-of` and `--known-at` as they were typed. */
export interface ClockOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

export function dayOption(name: string, text: string): PlainDate {
  return parsePlainDate(text) ?? refuse('invalid-date', {}, name);
}

export function instantOption(name: string, text: string): Instant {
  return parseInstant(text) ?? refuse('invalid-date', { expected: 'instant' }, name);
}

/** Both clocks. @throws Refused a day or an instant that is none */
export function clocksIn({ asOf, knownAt }: ClockOptions): Clocks {
  return {
    ...(asOf !== undefined && { asOf: dayOption('as-of', asOf) }),
    ...(knownAt !== undefined && { knownAt: instantOption('known-at', knownAt) }),
  };
}
