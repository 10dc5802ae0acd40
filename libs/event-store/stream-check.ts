import { DamagedEvent } from './errors.ts';
import type { ReadStreamOptions } from './event-store.port.ts';
import { breakOfChain } from './hash-chain.ts';
import { headAfter } from './recorded-event.ts';
import type { RecordedEvent } from './recorded-event.ts';

/** What each event of a reading must fulfil, told one after the other. Throws DamagedEvent. */
export function streamCheck({ direction, from }: ReadStreamOptions): (event: RecordedEvent) => void {
  return direction === 'backwards' ? backwardsCheck() : forwardsCheck(from ?? 0);
}

/** Invariant of reading upwards: from the start, or from a revision whose own link cannot be seen. */
function forwardsCheck(from: number): (event: RecordedEvent) => void {
  let before: RecordedEvent | undefined;
  return (event) => {
    const whole = before !== undefined || from === 0;
    const why = whole
      ? breakOfChain(before && headAfter(before), event)
      : event.revision > from
        ? `revision ${from} is missing before it`
        : undefined;
    if (why !== undefined) throw new DamagedEvent(event.stream, event.revision, why);
    before = event;
  };
}

/** Invariant of reading downwards: each event is the one that the event given before it was chained on. */
function backwardsCheck(): (event: RecordedEvent) => void {
  let after: RecordedEvent | undefined;
  return (event) => {
    const why = after && breakOfChain(headAfter(event), after);
    if (after !== undefined && why !== undefined) throw new DamagedEvent(after.stream, after.revision, why);
    after = event;
  };
}
