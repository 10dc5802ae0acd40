import { setTimeout as pause } from 'node:timers/promises';
import type { AppendOutcome } from '#event-store/append-outcome';
import { NO_STREAM, type EventStore, type ExpectedHead } from '#event-store/event-store.port';
import { OutcomeUnknown, StoreUnreachable } from '#event-store/errors';
import type { NewEvent, RecordedEvent, Revision, StreamName } from '#event-store/recorded-event';

/** How often an append whose answer was lost is looked up before the caller is told so. */
const LOOK_UPS = 5;
/** Between two look-ups, in milliseconds: a store that restarts needs a moment. */
const PAUSE = 200;

interface Append {
  readonly stream: StreamName;
  readonly expected: ExpectedHead;
  readonly event: NewEvent;
}

/**
 * Appends, and settles an answer that was lost by reading the stream back: what stands at the next revision is ours, or
 * another's, or nothing yet; it is never guessed (architecture section 5).
 * @throws OutcomeUnknown it could not be settled; EventStoreError whatever else the store says
 */
export async function appendSettled(
  append: Append,
  store: Pick<EventStore, 'append' | 'readStream'>,
): Promise<AppendOutcome> {
  let wasLost = false;
  for (let lookUp = 1; ; lookUp += 1) {
    try {
      const outcome = await store.append(append.stream, append.expected, [append.event]);
      // A lost append may land after it was looked for: then it is what the next one conflicts with.
      const mayBeOurs = wasLost && outcome.status === 'conflict';
      return (mayBeOurs ? await settle(append, store) : undefined) ?? outcome;
    } catch (error) {
      if (!(error instanceof OutcomeUnknown) || lookUp === LOOK_UPS) throw afterLoss(error, wasLost);
      wasLost = true;
      await pause(PAUSE);
      const settled = await settle(append, store).catch((failure: unknown) => {
        throw afterLoss(failure, true);
      });
      if (settled !== undefined) return settled;
    }
  }
}

/** Once an answer was lost, a store that cannot be reached no longer means that nothing was written. */
function afterLoss(error: unknown, wasLost: boolean): unknown {
  return wasLost && error instanceof StoreUnreachable
    ? new OutcomeUnknown(`the answer to an append was lost, then: ${error.message}`, { cause: error })
    : error;
}

/** What stands where the append would have gone; undefined when nothing does, and the append may be sent again. */
async function settle(
  { stream, expected, event }: Append,
  store: Pick<EventStore, 'readStream'>,
): Promise<AppendOutcome | undefined> {
  const place = (expected === NO_STREAM ? 0 : expected.revision + 1) as Revision;
  for await (const standing of store.readStream(stream, { from: place, limit: 1 })) {
    return isOurs(standing, event)
      ? { status: 'appended', events: [standing] }
      : { status: 'conflict', actualRevision: standing.revision };
  }
  return undefined;
}

const isOurs = (standing: RecordedEvent, event: NewEvent): boolean =>
  standing.metadata.commandId === event.metadata.commandId;
