import type { Pool } from 'pg';
import { DamagedEvent } from '../errors.ts';
import type { Position, RecordedEvent } from '../recorded-event.ts';
import { ask } from './ask.ts';

/** Stream and revision of the first event missing before one that stands behind position `$1`. Scans; runs only on a damaged log. */
const firstMissing = /* sql */ `
select e.stream,
       (select coalesce(max(p.revision), -1) + 1 from log.event p where p.stream = e.stream and p.revision < e.revision)
  from log.event e
 where e.position > $1 and e.revision > 0
   and not exists (select 1 from log.event p where p.stream = e.stream and p.revision = e.revision - 1)
 order by e.position limit 1`;

/**
 * The damage that a hole in the log at `due` is. Names the missing event itself where its stream goes on behind the
 * hole; otherwise (it was its stream's last) `shownAt`, the event at which the hole shows.
 * @throws StoreUnreachable
 */
export async function missingBefore(
  pool: Pool,
  due: Position,
  shownAt: RecordedEvent,
): Promise<DamagedEvent> {
  const [missing] = await ask<[string, number]>(pool, {
    name: 'log-missing',
    text: firstMissing,
    values: [due],
  });
  const place = Number(due);
  if (missing !== undefined)
    return new DamagedEvent(...missing, `the event is missing: place ${place} of the log is empty`);
  return new DamagedEvent(
    shownAt.stream,
    shownAt.revision,
    `the event before it in the log, at place ${place}, is missing`,
  );
}
