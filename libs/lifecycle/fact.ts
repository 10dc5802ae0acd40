import type { Instant, PlainDate } from './values/plain-date.ts';
import type { JsonObject } from './values/json.ts';

/** Id and version of a definition, as a fact names it. */
export interface DefinitionRef {
  readonly id: string;
  readonly version: number;
}

/** The paper a step rests on. */
export interface DocumentRef {
  readonly number: string;
  readonly date?: PlainDate;
  readonly issuer?: string;
  /** A role, or `person:{id}`: never a name (contract rule 13). */
  readonly signer?: string;
  readonly files?: readonly FileRef[];
}

/** A file that a document has, by the hash of its bytes. */
export interface FileRef {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, as the store found it in the bytes. */
  readonly type: string;
  /** What it is to be called when it is taken out. */
  readonly name?: string;
}

/** What a fact says about itself: both clocks, who, why, on what paper (architecture section 5). */
export interface FactMetadata {
  readonly occurredOn: PlainDate;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly recordedBy: JsonObject;
  readonly commandId: string;
  /** Makes the command idempotent within its stream, for the life of the task. */
  readonly key?: string;
  /** SHA-256 of the request as it was given: another body under the same key is refused. */
  readonly requestHash: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly document?: DocumentRef;
  readonly reason?: string;
  readonly approvedBy?: string;
  /** Of a countersigned step: who asked for it; `approvedBy` is who countersigned. */
  readonly requestedBy?: string;
  /** Field paths that the author assumed rather than read. */
  readonly uncertain?: readonly string[];
  /** The definition that the case follows from this fact on; on the opening fact and on a re-pin. */
  readonly definition?: DefinitionRef;
}

/** One recorded fact of one case, in the words of the law. */
export interface Fact {
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: FactMetadata;
}

/** The order in which a history is read: of days, on one day as recorded. */
export const byDayThenRevision = (a: Fact, b: Fact): number =>
  a.metadata.occurredOn < b.metadata.occurredOn
    ? -1
    : a.metadata.occurredOn > b.metadata.occurredOn
      ? 1
      : a.revision - b.revision;
