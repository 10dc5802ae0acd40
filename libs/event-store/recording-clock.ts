import { ClockBehind } from './errors.ts';
import { NO_STREAM } from './event-store.port.ts';
import type { ExpectedHead } from './event-store.port.ts';

/**
 * How far a clock may lie behind the newest `recordedAt` and still write (its stamps are then lifted to keep the order).
 * Smaller: ordinary drift between machines stops writers. Larger: known-at of different streams is wrong by so much.
 */
export const CLOCK_TOLERANCE_MS = 2000;

/** Gives each append its `recordedAt`: never behind its stream, nor behind what this process stamped before. */
export class RecordingClock {
  readonly #now: () => number;
  #stamped = 0;
  #newest = 0;

  /** @param now milliseconds since 1970 in the log's time */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** What the clock says, unlifted: `2023-03-10T01:00:00.000Z`. */
  now(): string {
    return isoOf(Math.floor(this.#now()));
  }

  /** Takes note of a `recordedAt` that stands in the log. */
  sees(recordedAt: string): void {
    this.#newest = Math.max(this.#newest, Date.parse(recordedAt));
  }

  /** @throws ClockBehind the clock lies more than 2 s behind what is known of the log */
  stamp(expected: ExpectedHead): string {
    const now = Math.floor(this.#now());
    const streamsLast = expected === NO_STREAM ? 0 : Date.parse(expected.recordedAt);
    const newest = Math.max(this.#newest, this.#stamped, streamsLast);
    if (now < newest - CLOCK_TOLERANCE_MS) throw new ClockBehind(isoOf(now), isoOf(newest));
    this.#stamped = Math.max(now, streamsLast, this.#stamped);
    return isoOf(this.#stamped);
  }
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
