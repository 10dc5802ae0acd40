/** Base of what can go wrong with the log: machinery, never a rule. `type` is stable. */
export abstract class EventStoreError extends Error {
  abstract readonly type: string;
}

/** The store could not be asked; nothing was written. */
export class StoreUnreachable extends EventStoreError {
  readonly type = 'store-unreachable';
}

/** The append was sent and its answer lost: it may stand or not. Settled by reading the stream back. */
export class OutcomeUnknown extends EventStoreError {
  readonly type = 'outcome-unknown';
}

/** The clock of this machine lies behind what the log already says; writing would put known-at out of order. */
export class ClockBehind extends EventStoreError {
  readonly type = 'clock-behind';
  constructor(
    readonly now: string,
    readonly newest: string,
  ) {
    super(`clock says ${now}, the log already holds ${newest}`);
  }
}

/** An event that no store can hold: text that is not Unicode, a number that is not JSON, too large. */
export class InvalidEvent extends EventStoreError {
  readonly type = 'invalid-event';
}

/** A stored event is not what was written, or the chain does not continue. */
export class DamagedEvent extends EventStoreError {
  readonly type = 'damaged-event';
  constructor(
    readonly stream: string,
    readonly revision: number,
    readonly why: string,
  ) {
    super(`${stream} at revision ${revision}: ${why}`);
  }
}

/** No stream can bear this name: the kind is not `[a-z]+`, or the code is empty, too long or not Unicode. */
export class InvalidStreamName extends EventStoreError {
  readonly type = 'invalid-stream-name';
}

/** No adapter speaks the scheme of this address. The message names the scheme only: addresses hold passwords. */
export class UnsupportedStoreUrl extends EventStoreError {
  readonly type = 'unsupported-store-url';
}
