import type { Pool } from 'pg';
import type { ReadStreamOptions } from '../event-store.port.ts';
import type { RecordedEvent, StreamName } from '../recorded-event.ts';
import { streamCheck } from '../stream-check.ts';
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
  const check = streamCheck(options);
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
