import { caseOfStream } from '#commands/case-of-stream';
import { isOfDepartment } from '#commands/department';
import { StoreUnreachable } from '#event-store/errors';
import type { EventStore } from '#event-store/event-store.port';
import type { Position, RecordedEvent } from '#event-store/recorded-event';
import type { CaseId } from './view-table.ts';

/** Events of one stretch that are looked through. More happened: whoever follows looks at everything again, which costs less than so many changes. */
export const LONGEST_STRETCH = 500;

/** A case that something happened to, and where in the log: at the newest of its events in the stretch. */
export interface ChangedCase extends CaseId {
  readonly position: Position;
}

/** What a stretch of the log changes of the cases' views. */
export interface Changes {
  /** Each case once, in the order of their positions. */
  readonly cases: readonly ChangedCase[];
  /** It may be any other case too: the department spoke (a holiday, its profile), or there was too much to tell apart. */
  readonly isAll: boolean;
}

const EVERYTHING: Changes = { cases: [], isAll: true };

/** What these events change. Pure. A reminder that was sent changes no case. @throws InvalidStreamName a case's stream is not written as we write it */
export function changesIn(events: Iterable<Pick<RecordedEvent, 'stream' | 'position'>>): Changes {
  const cases = new Map<string, ChangedCase>();
  let isAll = false;
  for (const { stream, position } of events) {
    isAll ||= isOfDepartment({ stream });
    const of = caseOfStream(stream);
    if (of === undefined) continue;
    cases.delete(stream);
    cases.set(stream, { ...of, position });
  }
  return { cases: [...cases.values()], isAll };
}

/** What changed after one position, up to another one that the views have reached. @throws StoreUnreachable */
export async function changesBetween(
  store: Pick<EventStore, 'readAll'>,
  stretch: { readonly after?: Position | undefined; readonly until: Position },
): Promise<Changes> {
  const { after, until } = stretch;
  const asked = { until, limit: LONGEST_STRETCH + 1, ...(after !== undefined && { after }) };
  try {
    const events: RecordedEvent[] = [];
    for await (const event of store.readAll(asked)) events.push(event);
    return events.length > LONGEST_STRETCH ? EVERYTHING : changesIn(events);
  } catch (error) {
    if (error instanceof StoreUnreachable) throw error;
    // A damaged event, or one of another program: what it was about is not known, that it is there is the audit's to tell.
    return EVERYTHING;
  }
}
