import { caseOfStream } from '#commands/case-of-stream';
import { departmentOf, isOfDepartment } from '#commands/department';
import type { EventStore } from '#event-store/event-store.port';
import type { Position, RecordedEvent } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import type { Subject } from './case-view.ts';
import { caseTouchedBy, subjectOf } from './subject-of.ts';

export interface FoldedLog {
  readonly store: EventStore;
  /** Last position counted; undefined: nothing, the log was empty. */
  readonly until: Position | undefined;
  /** Told of each event, in the order of the log. */
  readonly seen?: (event: RecordedEvent) => void;
}

/**
 * Every case as of one position: one pass over the log, each case folded once at its end. Holds the events of the
 * log in memory (a department's 20 000 are some 40 MB), the cases one at a time. @throws StoreUnreachable, DamagedEvent
 */
export async function* foldLog({ store, until, seen }: FoldedLog): AsyncGenerator<Subject> {
  if (until === undefined) return;
  const streams = new Map<string, RecordedEvent[]>();
  const declared: RecordedEvent[] = [];
  for await (const event of store.readAll({ until })) {
    seen?.(event);
    if (isOfDepartment(event)) declared.push(event);
    if (caseTouchedBy(event) === undefined) continue;
    const known = streams.get(event.stream);
    if (known === undefined) streams.set(event.stream, [event]);
    else known.push(event);
  }
  const department = departmentOf(declared);
  for (const [name, own] of streams) {
    const first = own[0];
    if (first === undefined) continue;
    const of = caseOfStream(first.stream);
    if (of === undefined) continue;
    const reminders = streams.get(streamName({ kind: 'reminder', code: of.code })) ?? [];
    const subject = subjectOf(of, { own, reminders }, department);
    // Not needed again: memory shrinks as the fold goes on.
    streams.set(name, []);
    if (subject !== undefined) yield subject;
  }
}
