import type { Instant, PlainDate } from './values/plain-date.ts';

/**
 * Which past is asked for. `asOf`: what had happened by the end of that day. `knownAt`: what had been recorded by
 * that instant. Neither: everything.
 */
export interface Clocks {
  readonly asOf?: PlainDate | undefined;
  readonly knownAt?: Instant | undefined;
}
