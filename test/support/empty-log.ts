import type { EventStore } from '#event-store/event-store.port';

/** A log in which nothing was ever recorded: what a log in memory is laid over. */
export const EMPTY_LOG: Pick<EventStore, 'readStream'> = {
  async *readStream() {
    yield* await Promise.resolve([]);
  },
};
