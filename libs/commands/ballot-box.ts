import type { Json, JsonObject } from '#event-store/json';
import type { StreamName } from '#event-store/recorded-event';

/** What is cast in a session lies under a key of its own, outside the log. */
export interface SessionRef {
  readonly stream: StreamName;
  /** Id of the event that began it. */
  readonly session: string;
}

/** Where the keys of sessions are kept. Keys do not leave it. */
export interface BallotBox {
  /** The session's own; `begin`: made where there is none. undefined: there is none. */
  of(session: SessionRef, how: { readonly begin: boolean }): Promise<SessionBox | undefined>;
  /** The same for a dry run: what it begins is kept nowhere. */
  dry(): BallotBox;
}

/** Seals and opens what is cast in one session. */
export interface SessionBox {
  /** Base64, of the same length whatever is in it. `beside`: what it is bound to, in the clear; `paddedTo`: bytes. */
  seal(value: Json, of: { readonly beside: JsonObject; readonly paddedTo: number }): string;
  /** @throws DamagedBallot it was changed, or stands beside something else, or in another session */
  open(sealed: string, beside: JsonObject): Json;
  /** HMAC-SHA-256 under a key of the session, hexadecimal. */
  hash(text: string): string;
}

/** What can go wrong with what is sealed: machinery, never a rule. `type` is stable; no message says what was cast. */
export abstract class BallotError extends Error {
  abstract readonly type: string;
  /** What its message speaks of. */
  abstract readonly params: Readonly<Record<string, string>>;
}

/** Ballots were sealed in the session and its key is gone: nobody can open them, and none is added. */
export class BallotKeyLost extends BallotError {
  readonly type = 'ballot-key-lost';
  readonly params;
  constructor({ stream, session }: SessionRef) {
    super(`${stream}, session ${session}`);
    this.params = { stream, session };
  }
}

/** A ballot does not open with its session's key: it, or what it is bound to, is not what was recorded. */
export class DamagedBallot extends BallotError {
  readonly type = 'damaged-ballot';
  readonly params;
  constructor({ stream, session }: SessionRef, beside: JsonObject, options?: ErrorOptions) {
    const ballot = Object.values(beside)
      .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
      .join(', ');
    super(`${stream}, session ${session}: ${ballot}`, options);
    this.params = { stream, session, ballot };
  }
}
