import type { EventStore } from '#event-store/event-store.port';
import type { Position, RecordedEvent } from '#event-store/recorded-event';
import { readCursor } from './cursor.ts';
import { projectPage, type Projection } from './project-page.ts';
import { retryParked } from './retry-parked.ts';

/** Events a page. Larger pages fold a case less often; smaller ones hold less in memory and locks shorter. */
export const PAGE_SIZE = 1000;

export interface CatchUp extends Projection {
  readonly store: EventStore;
  /** Where to stop; default: the log's head as of the call. */
  readonly until?: Position;
}

/**
 * Projects until the reader stands at the log's head as of the call, what it gave up on once more too, and gives that
 * position; undefined: the log is empty. Others may follow the same reader meanwhile: whoever is overtaken reads on from
 * where the cursor then is.
 * @throws StoreUnreachable, and what the database throws when it is away
 */
export async function catchUp(options: CatchUp): Promise<Position | undefined> {
  const until = options.until ?? (await options.store.head());
  if (until === undefined) return undefined;
  await retryParked(options);
  for (;;) {
    const cursor = await readCursor(options.pool, { reader: options.reader.name, ...schemaOf(options) });
    if (cursor !== undefined && cursor >= until) return until;
    await projectFrom(options, { after: cursor, until });
  }
}

/** One run from a cursor; returns early when overtaken. */
async function projectFrom(
  options: CatchUp,
  span: { after: Position | undefined; until: Position },
): Promise<void> {
  let after = span.after;
  let events: RecordedEvent[] = [];
  const project = async (until: Position): Promise<boolean> => {
    const outcome = await projectPage(options, { events, after, until });
    events = [];
    after = until;
    return outcome.status === 'projected';
  };
  const { filter } = options.reader;
  const log = options.store.readAll({
    ...(span.after === undefined ? {} : { after: span.after }),
    until: span.until,
    ...(filter === undefined ? {} : { filter }),
  });
  for await (const event of log) {
    events.push(event);
    if (events.length === PAGE_SIZE && !(await project(event.position))) return;
  }
  if (after === undefined || after < span.until) await project(span.until);
}

function schemaOf(options: Projection): Pick<Projection, 'schema'> {
  return options.schema === undefined ? {} : { schema: options.schema };
}
