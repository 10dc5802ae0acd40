import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, SubscriptionMessage } from '#event-store/event-store.port';
import type { Position, RecordedEvent } from '#event-store/recorded-event';
import { PAGE_SIZE } from './catch-up.ts';
import { readCursor } from './cursor.ts';
import { messageOf } from './outage.ts';
import { projectPage, type Projection } from './project-page.ts';
import type { Page } from './reader.ts';
import { retryParked } from './retry-parked.ts';
import { nextWithin } from './silence.ts';
import { isAborted } from './is-aborted.ts';

/** A subscription without a sign of life for so long is opened anew. The store promises one every few seconds. */
const SILENCE_MS = 30_000;
const FIRST_BACK_OFF_MS = 100;
/** Longest pause after a failure. Larger: a store that comes back is noticed that much later. */
const LONGEST_BACK_OFF_MS = 5_000;

/** How a reader does, for health. */
export interface ReaderHealth {
  readonly status: 'starting' | 'live' | 'backing-off' | 'stopped';
  readonly cursor: Position | undefined;
  /** Events given up on since this process follows; `parkedEvents` has them all. */
  readonly parked: number;
  /** Failures in a row. */
  readonly failures: number;
  readonly lastError: string | undefined;
}

export interface FollowOptions extends Projection {
  readonly store: EventStore;
  /** Ends the following: the page under way is finished first. */
  readonly signal: AbortSignal;
  /** Told each page after it was committed. Must not throw. */
  readonly committed?: (page: Page) => void;
  /** Told each failure; the reader goes on by itself. */
  readonly failed?: (error: unknown) => void;
  /** Default: 30 s. */
  readonly silenceMs?: number;
}

export interface Following {
  health(): ReaderHealth;
  /** Resolves once the signal has ended it, and for no other reason. Never rejects. */
  readonly stopped: Promise<void>;
}

/**
 * Follows the log with a reader from its cursor on, until the signal; what it gave up on is tried once more before.
 * Whatever fails (store, database, one event) is waited out with growing pauses and said in `health`; the loop never ends by itself.
 */
export function follow(options: FollowOptions): Following {
  const follower = new Follower(options);
  return { health: () => follower.health, stopped: follower.run() };
}

class Follower {
  health: ReaderHealth = {
    status: 'starting',
    cursor: undefined,
    parked: 0,
    failures: 0,
    lastError: undefined,
  };
  private pending: RecordedEvent[] = [];

  constructor(private readonly options: FollowOptions) {}

  async run(): Promise<void> {
    const { signal, failed } = this.options;
    let isRetried = false;
    while (!signal.aborted) {
      try {
        if (!isRetried) await retryParked(this.options);
        isRetried = true;
        await this.readFromCursor();
      } catch (error) {
        // Our own stop looks like an error to whoever is waiting for the log.
        if (isAborted(signal)) break;
        failed?.(error);
        const failures = this.health.failures + 1;
        this.health = { ...this.health, status: 'backing-off', failures, lastError: messageOf(error) };
        const pause = Math.min(FIRST_BACK_OFF_MS * 2 ** Math.min(failures - 1, 10), LONGEST_BACK_OFF_MS);
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
    }
    this.health = { ...this.health, status: 'stopped' };
  }

  /** One subscription: ends by signal, by silence, or because the cursor went elsewhere; throws when the link breaks. */
  private async readFromCursor(): Promise<void> {
    const { store, pool, reader, signal, schema } = this.options;
    const cursor = await readCursor(pool, {
      reader: reader.name,
      ...(schema === undefined ? {} : { schema }),
    });
    this.pending = [];
    this.health = { ...this.health, cursor };
    const silent = new AbortController();
    const subscription = store.subscribe({
      signal: AbortSignal.any([signal, silent.signal]),
      ...(cursor === undefined ? {} : { after: cursor }),
      ...(reader.filter === undefined ? {} : { filter: reader.filter }),
    });
    const messages = subscription[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await nextWithin(messages, this.options.silenceMs ?? SILENCE_MS);
        if (next === 'silence') throw new Error('no sign of life from the log: subscribing anew');
        if (next.done === true) {
          if (signal.aborted) return;
          throw new Error('the subscription ended by itself');
        }
        if ((await this.take(next.value)) === 'elsewhere') return;
      }
    } finally {
      silent.abort();
      // A silent iterator may never answer: its end is asked for, not waited for.
      void messages.return?.().catch(() => undefined);
    }
  }

  private async take(message: SubscriptionMessage): Promise<'on' | 'elsewhere'> {
    if (message.kind === 'event') {
      this.pending.push(message.event);
      return this.pending.length < PAGE_SIZE ? 'on' : this.project(message.event.position);
    }
    const { position } = message;
    const { cursor } = this.health;
    const isNew = position !== undefined && (cursor === undefined || position > cursor);
    const outcome = isNew ? await this.project(position) : 'on';
    if (outcome === 'on') this.health = { ...this.health, status: 'live', failures: 0, lastError: undefined };
    return outcome;
  }

  private async project(until: Position): Promise<'on' | 'elsewhere'> {
    const page: Page = { events: this.pending, after: this.health.cursor, until };
    const outcome = await projectPage(this.options, page);
    // Another process was here first, or a rebuild switched: go on from wherever the cursor is now.
    if (outcome.status === 'overtaken') return 'elsewhere';
    this.pending = [];
    this.health = { ...this.health, cursor: until, parked: this.health.parked + outcome.parked, failures: 0 };
    this.options.committed?.(page);
    return 'on';
  }
}
