import type { Pool } from 'pg';
import type { SubscribeOptions, SubscriptionMessage } from '../event-store.port.ts';
import type { Position } from '../recorded-event.ts';
import type { HeadWatch } from './head-watch.ts';
import { START, checked } from './position.ts';
import { readStretch } from './read-all.ts';

/** A sign of life comes after so much silence. Larger: whoever watches for silence notices a dead reader later. */
const SIGN_OF_LIFE_MS = 3000;

/** The log from `after` on and what comes, until `signal`. Pulled: nothing is read before the reader asks for it. */
export async function* subscribe(
  pool: Pool,
  watch: HeadWatch,
  options: SubscribeOptions,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  const { signal, filter } = options;
  const ended = (): boolean => signal.aborted;
  let given: Position = checked(options.after ?? START);
  try {
    const link = await watch.join();
    while (!ended()) {
      const until = link.head;
      for await (const event of readStretch(pool, { after: given, until, filter })) {
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
