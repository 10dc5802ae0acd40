import type { Instant, PlainDate } from '#lifecycle/values/plain-date';
import { dayOf, instantOf } from '#lifecycle/values/plain-date';

/** The log's time: the real one, or that of a simulated log (`simulated-clock.ts`). */
export interface Clock {
  now(): Instant;
  /** The day it is in Vietnam. */
  today(): PlainDate;
}

/** A clock over milliseconds since 1970. */
export function clockOver(milliseconds: () => number): Clock {
  const now = (): Instant => instantOf(milliseconds());
  return { now, today: () => dayOf(now()) };
}
