import type { AppendOutcome } from './append-outcome.ts';
import type {
  NewEvent,
  Position,
  RecordedEvent,
  Revision,
  StreamHead,
  StreamName,
} from './recorded-event.ts';

/** The stream must not exist yet. */
export const NO_STREAM = 'no-stream';

/** What an append continues: the head the writer decided on, or no stream at all. "Any" does not exist: a chain needs its end. */
export type ExpectedHead = StreamHead | typeof NO_STREAM;

/** Which events of the log a reader wants. Both given: both must hold. Absent: all. */
export interface EventFilter {
  /** Kinds of stream, the part before the first `-`: `['task', 'dossier']`. */
  readonly kinds?: readonly string[];
  readonly types?: readonly string[];
}

export interface ReadStreamOptions {
  /** First revision given, inclusive. Default: the start forwards, the end backwards. */
  readonly from?: Revision;
  /** Default `forwards`. */
  readonly direction?: 'forwards' | 'backwards';
  /** At most so many events. Default: all. */
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Events after this position; absent: from the start of the log. */
  readonly after?: Position;
  /** Events up to and including this position; absent: to the head as of the call. */
  readonly until?: Position;
  readonly filter?: EventFilter;
  /** At most so many events. Default: all. */
  readonly limit?: number;
}

export interface SubscribeOptions {
  /** Events after this position; absent: from the start of the log. */
  readonly after?: Position;
  readonly filter?: EventFilter;
  /** Ends the subscription; the iterator then returns. */
  readonly signal: AbortSignal;
}

/** What a subscription yields. */
export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  /**
   * All that stood in the log has been given up to `position` (filtered events count as given). It comes each
   * time the end is reached and, while nothing happens, at least every few seconds as a sign of life.
   */
  | { readonly kind: 'caught-up'; readonly position: Position | undefined };

/**
 * The log. Append-only; streams with dense revisions; one order over all of them.
 *
 * Promises of every adapter, held by `event-store.contract.ts`:
 * - an append is whole or not at all, and only when the stream stands at `expected`;
 * - the same append sent twice (byte-equal events) is one append with one answer;
 * - no reader ever sees an event appear before a position it has passed: order is final when first seen;
 * - events of one stream form a hash chain; `recordedAt` never goes backwards in a stream;
 * - reads and subscriptions hold a bounded number of events in memory, whatever the log's length.
 */
export interface EventStore {
  /**
   * Appends all `events` to `stream` or none.
   * @throws StoreUnreachable nothing was written, the store could not be asked
   * @throws OutcomeUnknown the answer was lost: read the stream back
   * @throws ClockBehind this machine's clock lies more than 2 s behind the newest `recordedAt`
   * @throws InvalidEvent an event cannot be stored (broken text, too large)
   * @throws DamagedEvent the stream stands at the expected revision, but with another event than `expected` says
   */
  append(stream: StreamName, expected: ExpectedHead, events: readonly NewEvent[]): Promise<AppendOutcome>;

  /** Events of one stream; nothing at all when it does not exist. Checks the chain as it reads. @throws StoreUnreachable, DamagedEvent */
  readStream(stream: StreamName, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  /** The log in order. @throws StoreUnreachable, DamagedEvent; RangeError for a position that this log never gave */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;

  /** The log in order, and what comes after, until `signal`. Throws StoreUnreachable when the link is lost: resubscribe after the last position. */
  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage>;

  /** Position of the last event, or undefined when the log is empty. @throws StoreUnreachable */
  head(): Promise<Position | undefined>;

  /** Gives back what the store holds open. Appends under way are finished first. */
  close(): Promise<void>;
}
