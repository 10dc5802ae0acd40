import type { JsonObject } from '#event-store/json';
import type { Refusals } from '#lifecycle/decision';
import type { WouldChange } from '#lifecycle/what-changes';
import type { Envelope } from './envelope.ts';

/** A command as an edge hands it in: parsed, nothing of it trusted. */
export interface CommandRequest extends Envelope {
  /** Default `task`. */
  readonly kind?: string;
  readonly code: string;
  readonly command: string;
  /** The day taken where `occurredOn` is left out. It is no part of the request, so that a repeat next day is one. */
  readonly today?: string;
  readonly data: unknown;
  readonly key?: unknown;
  readonly ifRevision?: number;
  /** Who typed it: an operator, a session, an import with its file and line. */
  readonly recordedBy: JsonObject;
}

/** What `task do` and the HTTP calls answer. */
export interface CommandAnswer {
  readonly code: string;
  readonly revision: number;
  /** Opaque; a query with `after` waits for it. */
  readonly position: string;
  readonly events: readonly { readonly id: string; readonly type: string }[];
  readonly repeated: boolean;
  /** Of the adoption of another regulation: what the case answers otherwise since. */
  readonly changes?: readonly WouldChange[];
}

export type CommandResult =
  | { readonly status: 'accepted'; readonly answer: CommandAnswer }
  | { readonly status: 'refused'; readonly refusals: Refusals };
