import type { Asking } from '#access/may-do';
import type { Position } from '#event-store/recorded-event';
import type { ChangeFeed } from './change-feed.ts';
import { alive, changed, opening, reset } from './event-stream.ts';

interface Following {
  /** After which changes are told; undefined: everything is to be asked again first. */
  readonly after: Position | undefined;
  /** Who follows, as of now; undefined: nobody who may any more. */
  readonly who: () => Promise<Asking | undefined>;
  readonly signal: AbortSignal;
}

/**
 * What a stream says, piece by piece, until whoever follows may no more. Who it is is asked before each piece: nothing
 * is told after a session ended. Ends by the signal, too. @throws StoreUnreachable, and what the database throws
 */
export async function* followChanges(
  feed: Pick<ChangeFeed, 'moved' | 'changes' | 'now'>,
  { after, who, signal }: Following,
): AsyncGenerator<string, void, undefined> {
  let position = after;
  yield opening(position, feed.now());
  for (;;) {
    const until = await feed.moved(position, signal).catch((error: unknown) => {
      if (signal.aborted) return null;
      throw error;
    });
    const by = until === null ? undefined : await who();
    if (by === undefined || until === null) return;
    if (until === undefined || until === position) yield alive(until);
    // Views that are made anew begin again further back.
    else if (position === undefined || until < position) yield reset(until);
    else {
      const { isAll, cases } = await feed.changes({ after: position, until }, by);
      if (isAll) yield reset(until);
      else if (cases.length > 0) yield [...cases.map(changed), alive(until)].join('');
    }
    position = until;
  }
}
