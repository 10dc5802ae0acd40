import { END } from '@kurrent/kurrentdb-client';
import { StoreUnreachable } from '../errors.ts';
import type { OpenHeadLine } from '../head-watch.ts';
import { positionOf } from '../position.ts';
import { within } from './ask.ts';
import type { Connection } from './connect.ts';
import { readHead } from './read-all.ts';
import { streamFilter } from './stream-filter.ts';
import { translated } from './translate-error.ts';

/** The subscription tells of each append; asking only finds a link that died without a word. */
const POLL_EVERY_MS = 2000;

/**
 * A live subscription from the end of $all, as a notice only: what is given to readers is read, never pushed. The
 * client's own events come ahead of its `caughtUp` and checkpoints or behind them, a filtered one that is idle gives no
 * position, and a server drops whoever reads slowly.
 */
export function appendNotices(connection: Connection): OpenHeadLine {
  return async ({ grown, lost }) => {
    const subscription = connection.client.subscribeToAll({ fromPosition: END, filter: streamFilter() });
    // Listened to from the first moment: an error event that nobody hears ends the process.
    const confirmed = new Promise<void>((resolve, reject) => {
      const end = (error: unknown): void => {
        const failure = translated(error);
        lost(failure instanceof StoreUnreachable ? failure : new StoreUnreachable(failure.message));
        reject(failure);
      };
      subscription.on('confirmation', resolve);
      subscription.on('error', end);
      subscription.on('close', () => end(new Error('the server ended the subscription')));
      subscription.on('data', ({ event }) => {
        if (event !== undefined) grown(positionOf(event.position.commit));
      });
    });
    const close = (): void => {
      subscription.destroy();
      // Where the call never came about there is nothing to give back.
      void subscription.unsubscribe().catch(() => undefined);
    };
    try {
      await within(connection.answerWithinMs, confirmed);
    } catch (error) {
      close();
      throw translated(error);
    }
    return { pollEveryMs: POLL_EVERY_MS, readHead: () => readHead(connection), close };
  };
}
