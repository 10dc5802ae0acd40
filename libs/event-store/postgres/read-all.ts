import type { Pool } from 'pg';
import type { ReadAllOptions } from '../event-store.port.ts';
import type { Stretch } from '../follow-log.ts';
import { START, checked, positionOf } from '../position.ts';
import type { Position, RecordedEvent } from '../recorded-event.ts';
import { ask } from './ask.ts';
import { missingBefore } from './find-missing.ts';
import { readHead } from './read-head.ts';
import { eventColumns, toRecordedEvent } from './stored-event.ts';
import type { StoredEvent } from './stored-event.ts';

/** Events of a page; two pages are held at most. Smaller: a round trip more often. Larger: large events weigh on memory. */
const PAGE = 1000;

/** Up to `$5` events behind position `$1` up to `$2`, of kinds `$3` and types `$4` (null: any), in order. Walks the primary key. */
const pageOfLog = /* sql */ `
select ${eventColumns} from log.event
 where position > $1 and position <= $2
   and ($3::text[] is null or split_part(stream, '-', 1) = any ($3))
   and ($4::text[] is null or type = any ($4))
 order by position limit $5`;

/** The log in order up to `until`, or to its head as of the first event asked for. */
export async function* readAll(
  pool: Pool,
  options: ReadAllOptions,
): AsyncGenerator<RecordedEvent, void, undefined> {
  const after = checked(options.after ?? START);
  const head = await readHead(pool);
  if (head === undefined) return;
  const until = options.until !== undefined && checked(options.until) < head ? options.until : head;
  yield* readStretch(pool, { after, until, filter: options.filter, limit: options.limit });
}

/** Page by page; no connection is held between pages. Unfiltered, no position may be missing. */
export async function* readStretch(
  pool: Pool,
  stretch: Stretch,
): AsyncGenerator<RecordedEvent, void, undefined> {
  const { filter } = stretch;
  const unfiltered = filter?.kinds === undefined && filter?.types === undefined;
  let after = stretch.after;
  let left = stretch.limit ?? Infinity;
  if (left <= 0) return;
  for await (const rows of pages(pool, stretch)) {
    for (const row of rows) {
      const event = toRecordedEvent(row);
      if (unfiltered && event.position !== next(after)) throw await missingBefore(pool, next(after), event);
      yield event;
      left -= 1;
      if (left <= 0) return;
      after = event.position;
    }
  }
}

/** Asks for the next page before the one at hand is used: the server reads while the reader works. */
async function* pages(pool: Pool, stretch: Stretch): AsyncGenerator<StoredEvent[], void, undefined> {
  if (stretch.after >= stretch.until) return;
  let coming: Promise<StoredEvent[]> | undefined = page(pool, stretch);
  while (coming !== undefined) {
    const rows: StoredEvent[] = await coming;
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    coming = last && page(pool, { ...stretch, after: positionOf(last[0]) });
    // If the reader leaves meanwhile nobody waits for it; otherwise it is awaited above and its error is thrown there.
    coming?.catch(() => undefined);
    yield rows;
  }
}

function page(pool: Pool, { after, until, filter, limit = PAGE }: Stretch): Promise<StoredEvent[]> {
  const values = [after, until, filter?.kinds, filter?.types, Math.min(PAGE, limit)];
  return ask<StoredEvent>(pool, { name: 'log-all', text: pageOfLog, values });
}

/** The position right behind `position`: here they are contiguous. */
function next(position: Position): Position {
  return positionOf(BigInt(position) + 1n);
}
