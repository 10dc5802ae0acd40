import type { Pool } from 'pg';
import { DamagedEvent } from '../errors.ts';
import type { ReadStreamOptions } from '../event-store.port.ts';
import { breakOfChain } from '../hash-chain.ts';
import { headAfter } from '../recorded-event.ts';
import type { RecordedEvent, StreamName } from '../recorded-event.ts';
import { ask } from './ask.ts';
import { eventColumns, toRecordedEvent } from './stored-event.ts';
import type { StoredEvent } from './stored-event.ts';

/** Events held in memory at once. Smaller: a round trip more often. Larger: large events weigh on memory. */
const PAGE = 500;
const MAX_REVISION = 2 ** 31 - 1;

/** Up to `$3` events of a stream from revision `$2`, inclusive, upwards. Uses unique (stream, revision). */
const pageForwards = /* sql */ `
select ${eventColumns} from log.event where stream = $1 and revision >= $2 order by revision limit $3`;

/** The same downwards. */
const pageBackwards = /* sql */ `
select ${eventColumns} from log.event where stream = $1 and revision <= $2 order by revision desc limit $3`;

/** Events of one stream, page by page; no connection is held between pages. Checks hashes, links and that no revision is missing. */
export async function* readStream(
  pool: Pool,
  stream: StreamName,
  options: ReadStreamOptions,
): AsyncGenerator<RecordedEvent, void, undefined> {
  const forwards = options.direction !== 'backwards';
  const check = forwards ? forwardsCheck(options.from ?? 0) : backwardsCheck();
  let from = Math.min(options.from ?? (forwards ? 0 : MAX_REVISION), MAX_REVISION);
  let left = options.limit ?? Infinity;
  while (left > 0 && from >= 0) {
    const size = Math.min(left, PAGE);
    const rows = await page(pool, forwards, [stream, from, size]);
    for (const row of rows) {
      const event = toRecordedEvent(row);
      check(event);
      yield event;
      from = event.revision + (forwards ? 1 : -1);
    }
    if (rows.length < size) return;
    left -= size;
  }
}

function page(pool: Pool, forwards: boolean, values: [StreamName, number, number]): Promise<StoredEvent[]> {
  const [name, text] = forwards
    ? (['log-stream-forwards', pageForwards] as const)
    : (['log-stream-backwards', pageBackwards] as const);
  return ask<StoredEvent>(pool, { name, text, values });
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
