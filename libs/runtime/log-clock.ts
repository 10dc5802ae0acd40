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
  readonly simulated: boolean;
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
    const kept = time.kind === 'undecided' ? lookingAgain(store, useOffset) : store;
    return { store: kept, clock: clockOver(now), simulated: time.kind === 'simulated' };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * A store whose log was empty when we came: another process may begin it under LOTRINH_NOW while we run, so we look
 * again before each append until it holds something. Otherwise this process would go on writing real times into it.
 */
function lookingAgain(store: EventStore, useOffset: (offsetMs: number) => void): EventStore {
  let time: LogTime = { kind: 'undecided' };
  return {
    append: async (stream, expected, events) => {
      if (time.kind === 'undecided') {
        time = await logTimeOf(store);
        if (time.kind === 'simulated') useOffset(time.offsetMs);
      }
      return store.append(stream, expected, events);
    },
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    head: () => store.head(),
    close: () => store.close(),
  };
}
