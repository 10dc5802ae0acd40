import type { Clocks } from '#lifecycle/clocks';
import { parseInstant, type Instant, type PlainDate } from '#lifecycle/values/plain-date';
import { refuse } from '#commands/refused';
import { dayIn } from '#importing/cells/day-cell';

/** `--as-of` and `--known-at` as they were typed. */
export interface ClockOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** ISO, or day first as Vietnam writes it. @throws Refused a text that names no day */
export function dayOption(name: string, text: string): PlainDate {
  return dayIn(text) ?? refuse('invalid-date', {}, name);
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
