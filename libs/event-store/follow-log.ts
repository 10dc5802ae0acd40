import type { EventFilter, SubscribeOptions, SubscriptionMessage } from './event-store.port.ts';
import type { HeadWatch } from './head-watch.ts';
import { START, checked } from './position.ts';
import type { Position, RecordedEvent } from './recorded-event.ts';

/** A sign of life comes after so much silence. Larger: whoever watches for silence notices a dead reader later. */
const SIGN_OF_LIFE_MS = 3000;

/** A stretch of the log: behind `after`, up to and including `until`, which must stand. */
export interface Stretch {
  readonly after: Position;
  readonly until: Position;
  readonly filter?: EventFilter | undefined;
  /** Default: all. */
  readonly limit?: number | undefined;
}

/** A log that can be followed: what stands is read, that it grew is told. */
export interface Followed {
  readonly watch: HeadWatch;
  readonly readStretch: (stretch: Stretch) => AsyncIterable<RecordedEvent>;
}

/**
 * The log from `after` on and what comes, until `signal`. Pulled: nothing is read before the reader asks for it, so a
 * slow reader costs nobody memory, and there is no seam between what stood and what comes.
 * @throws StoreUnreachable, DamagedEvent
 */
export async function* followLog(
  { watch, readStretch }: Followed,
  options: SubscribeOptions,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  const { signal, filter } = options;
  const ended = (): boolean => signal.aborted;
  let given: Position = checked(options.after ?? START);
  try {
    const link = await watch.join();
    while (!ended()) {
      const until = link.head;
      for await (const event of readStretch({ after: given, until, filter })) {
        yield { kind: 'event', event };
        if (ended()) return;
      }
      // Events that the filter left out count as given; a head behind us (another log's position) does not move us back.
      if (until > given) given = until;
      if (link.head <= given) {
        yield { kind: 'caught-up', position: given === START ? undefined : given };
        await link.wait({ beyond: given, atMostMs: SIGN_OF_LIFE_MS, signal });
      }
    }
  } finally {
    watch.leave();
  }
}
