import { DamagedEvent } from './errors.ts';
import type { EventStore } from './event-store.port.ts';
import { breakOfChain, hashOf, idOfRecorded } from './hash-chain.ts';
import { headAfter } from './recorded-event.ts';
import type { RecordedEvent, StreamHead, StreamName } from './recorded-event.ts';

/** What a walk over the whole log found. With damage, `streams` and `events` count what stands before it. */
export interface LogVerification {
  readonly ok: boolean;
  readonly streams: number;
  readonly events: number;
  /** The first event in log order that is not as written, does not continue its stream, or is missing. */
  readonly firstBad?: { readonly stream: string; readonly revision: number; readonly why: string };
}

/**
 * Reads the log from its start and checks every event: hash and id recomputed from its parsed content, link to
 * the event before, dense revisions; contiguous positions where the adapter has them. Give the store itself, not
 * one that upcasts. One small head per stream is held in memory. An event cut off the very end leaves no trace
 * here: checkpoints close the tail.
 * @throws StoreUnreachable; never for damage
 */
export async function verifyLog(store: EventStore): Promise<LogVerification> {
  const heads = new Map<StreamName, StreamHead>();
  let events = 0;
  try {
    for await (const event of store.readAll()) {
      const why = defectOf(event, heads.get(event.stream));
      if (why !== undefined) throw new DamagedEvent(event.stream, event.revision, why);
      heads.set(event.stream, headAfter(event));
      events += 1;
    }
  } catch (error) {
    if (!(error instanceof DamagedEvent)) throw error;
    const { stream, revision, why } = error;
    return { ok: false, streams: heads.size, events, firstBad: { stream, revision, why } };
  }
  return { ok: true, streams: heads.size, events };
}

function defectOf(event: RecordedEvent, before: StreamHead | undefined): string | undefined {
  if (hashOf(event) !== event.metadata.hash) return 'the hash is not that of the content';
  if (idOfRecorded(event) !== event.id) return 'the id is not that of the content';
  return breakOfChain(before, event);
}
