import type { EventStore } from '#event-store/event-store.port';
import type { Instant } from '#lifecycle/values/plain-date';
import type { Clock } from './clock.ts';
import { clockOver } from './clock.ts';
import type { LogTime } from './simulated-clock.ts';
import { beginSimulated, logTimeOf } from './simulated-clock.ts';

/** Opens the log once more; `now` is milliseconds since 1970 in the log's time. */
type OpenLog = (now: () => number) => Promise<EventStore>;

/** A log, and the time on which it runs. */
export interface ClockedLog {
  readonly store: EventStore;
  readonly clock: Clock;
  /** Asked when the answer is used: a log that was empty may turn out to be simulated meanwhile. */
  readonly isSimulated: () => boolean;
}

/**
 * Opens the log and finds out on which time it runs; an empty one is begun at `startsAt` when that is given.
 * @throws SettingsError `startsAt` is given and the log was begun in real time
 */
export async function openClockedLog(open: OpenLog, startsAt: Instant | undefined): Promise<ClockedLog> {
  let offsetMs = 0;
  const now = (): number => Date.now() + offsetMs;
  const useOffset = (given: number): void => {
    offsetMs = given;
  };
  let store = await open(now);
  try {
    const time =
      startsAt === undefined ? await logTimeOf(store) : await beginSimulated({ store, startsAt, useOffset });
    const tried = offsetMs;
    if (time.kind === 'simulated') useOffset(time.offsetMs);
    if (tried !== 0 && tried !== offsetMs) {
      // Another process began the log: what ours stamped on the way would hold its later stamps in another year.
      await store.close();
      store = await open(now);
    }
    if (time.kind !== 'undecided')
      return { store, clock: clockOver(now), isSimulated: () => time.kind === 'simulated' };
    return undecided(store, clockOver(now), useOffset);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * A log that was empty when we came: another process may begin it under LOTRINH_NOW while we run. So we look again
 * with each call, and with the first event that a subscription gives, until it holds something. Otherwise this
 * process would go on in real time: write it into the log, and send what is not due.
 */
function undecided(store: EventStore, clock: Clock, useOffset: (offsetMs: number) => void): ClockedLog {
  let time: LogTime = { kind: 'undecided' };
  const decide = async (): Promise<void> => {
    if (time.kind !== 'undecided') return;
    time = await logTimeOf(store);
    if (time.kind === 'simulated') useOffset(time.offsetMs);
  };
  async function* decidedBefore<T>(items: () => AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    await decide();
    yield* items();
  }
  const looking: EventStore = {
    append: async (stream, expected, events) => {
      await decide();
      return store.append(stream, expected, events);
    },
    readStream: (stream, options) => decidedBefore(() => store.readStream(stream, options)),
    readAll: (options) => decidedBefore(() => store.readAll(options)),
    async *subscribe(options) {
      for await (const message of store.subscribe(options)) {
        if (message.kind === 'event') await decide();
        yield message;
      }
    },
    head: async () => {
      await decide();
      return store.head();
    },
    close: () => store.close(),
  };
  return {
    store: looking,
    clock,
    isSimulated: () => time.kind === 'simulated',
  };
}
