import type { ErrorType } from '@kurrent/kurrentdb-client';
import { DamagedEvent, EventStoreError, InvalidEvent, StoreUnreachable } from '../errors.ts';
import type { StreamName } from '../recorded-event.ts';

/** What an error of the client means for us. */
export type Policy =
  /** This node does not lead; nothing was done. The client points itself at the leader: ask once more. */
  | 'ask-again'
  /** The answer is lost: an append may stand or not. A read could not be done. */
  | 'outcome-open'
  /** Nothing left this process. */
  | 'not-sent'
  | 'stands-elsewhere'
  | 'no-such-stream'
  /** Streams of a log are never deleted. */
  | 'damage'
  /** No server will ever take it. */
  | 'invalid-event'
  /** The server will not do it for us. */
  | 'refused';

/** Every error that the client knows, by its `type`: classes of two copies of the client are not the same class. */
export const POLICIES: Readonly<Record<`${ErrorType}`, Policy>> = {
  'access-denied': 'refused',
  'append-consistency-violation': 'refused',
  'append-record-size-exceeded': 'invalid-event',
  cancelled: 'outcome-open',
  'deadline-exceeded': 'outcome-open',
  'invalid-argument': 'refused',
  // Of a batch only a part is the same as what stands: reading back tells.
  'invalid-transaction': 'outcome-open',
  'maximum-append-size-exceeded': 'invalid-event',
  'maximum-subscribers-reached': 'refused',
  'missing-required-metadata-property': 'refused',
  'no-stream': 'no-such-stream',
  'not-found': 'refused',
  'not-leader': 'ask-again',
  'persistent-subscription-does-not-exist': 'refused',
  'persistent-subscription-dropped': 'outcome-open',
  'persistent-subscription-exists': 'refused',
  'persistent-subscription-failed': 'refused',
  'scavenge-not-found': 'refused',
  'stream-deleted': 'damage',
  'stream-not-found': 'no-such-stream',
  'stream-tombstoned': 'damage',
  timeout: 'outcome-open',
  'transaction-max-size-exceeded': 'invalid-event',
  unavailable: 'outcome-open',
  // The client's last resort; of an append also `invalid-transaction`, which it cannot tell.
  unknown: 'outcome-open',
  unsupported: 'refused',
  'user-conflict': 'refused',
  'user-not-found': 'refused',
  'wrong-expected-version': 'stands-elsewhere',
};

/** The node did not answer in time. */
export class NoAnswer extends Error {}

/** What was asked before anything was sent could not be asked. `cause`: the client's own error. */
export class NotSent extends Error {}

export function policyOf(error: unknown): Policy {
  if (error instanceof NoAnswer) return 'outcome-open';
  if (error instanceof NotSent) return 'not-sent';
  const { type } = (error ?? {}) as { type?: string };
  // A gRPC code proves nothing: a link that broke under an append has the same as one that never came about.
  return type !== undefined && type in POLICIES ? POLICIES[type as keyof typeof POLICIES] : 'outcome-open';
}

/** The error of the port for a call that failed for good; `cause` keeps the client's own. */
export function translated(error: unknown, stream?: StreamName): EventStoreError {
  if (error instanceof EventStoreError) return error;
  switch (policyOf(error)) {
    case 'damage':
      return new DamagedEvent(stream ?? '', 0, 'the stream was deleted');
    case 'invalid-event':
      return new InvalidEvent(`the server takes no append of this size: ${messageOf(error)}`, {
        cause: error,
      });
    default:
      return new StoreUnreachable(`the log cannot be reached: ${messageOf(error)}`, { cause: error });
  }
}

/** What the client says; some of its errors have an empty message, but a type. */
export function messageOf(error: unknown): string {
  const { message, type } = (error ?? {}) as { message?: string; type?: string };
  return message !== undefined && message !== '' ? message : (type ?? String(error));
}
