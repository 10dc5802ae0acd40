import type { DefinitionRef, Fact, FactMetadata } from './fact.ts';
import type { JsonObject } from './values/json.ts';
import type { PlainDate } from './values/plain-date.ts';

/** Every type of refusal by a rule or a form (contract section 11, the part that a decision can give). */
export const REFUSAL_TYPES = [
  'unknown-command',
  'invalid-json',
  'invalid-date',
  'missing-field',
  'invalid-field',
  'unknown-field',
  'illegal-state',
  'not-found',
  'already-exists',
  'out-of-order',
  'occurred-in-future',
  'key-reused',
  'stale-revision',
  'quorum-not-reached',
  'score-below-threshold',
  'unknown-dossier',
  'notice-too-short',
  'second-call-too-late',
  'state-share-exceeds-total',
  'contract-exceeds-approved',
  'payments-exceed-contract',
  'votes-do-not-add-up',
  'extension-already-granted',
  'extension-too-long',
  'not-submitted',
  'dossier-not-confirmed',
  'acceptance-file-incomplete',
  'wrong-route',
  'wrong-round',
  'call-closed',
  'call-still-open',
  'dossiers-incomplete',
  'council-size-differs',
  'correction-changes-outcome',
  'conflict-of-interest',
  'votes-below-threshold',
  'points-out-of-sheet',
  'ballots-counted',
  'ballots-sealed',
  'funding-does-not-add-up',
  'payments-exceed-state-budget',
  'payments-exceed-year-funding',
  'advance-too-large',
  'advances-not-settled',
  'settled-exceeds-advances',
  'refund-exceeds-determined',
  'refund-exceeds-paid',
  'adjustment-not-allowed',
  'too-little-done',
  'too-large',
  'not-allowed',
  'last-administrator',
] as const;
export type RefusalType = (typeof REFUSAL_TYPES)[number];

/** Why a command was refused: a value. Its text and its HTTP status are made at the edge. */
export interface Refusal {
  readonly type: RefusalType;
  /** Path of the field: `occurredOn`, `data.closesOn`, `data.dossiers.0.reason`. */
  readonly field?: string;
  /** What the text of the refusal speaks of. */
  readonly params: JsonObject;
}

export type Refusals = readonly [Refusal, ...Refusal[]];

/** The fact that an accepted command states, before the log has taken it. */
export interface DecidedFact {
  readonly type: string;
  readonly occurredOn: PlainDate;
  readonly data: JsonObject;
  /** The definition that the case follows from here on; on opening and re-pinning facts. */
  readonly definition?: DefinitionRef;
  /** The record's own reason, where the step does not ask for one in `data`. */
  readonly reason?: string;
  /** What its envelope says that the command recording it does not: a countersigned step is the requester's. */
  readonly envelope?: Partial<
    Pick<
      FactMetadata,
      | 'actor'
      | 'approvedBy'
      | 'requestedBy'
      | 'causationId'
      | 'correlationId'
      | 'document'
      | 'uncertain'
      | 'requestHash'
    >
  >;
}

/** What the decider answers. `repeated`: the key was used for this very request; the facts are those of then. */
export type Decision =
  | { readonly status: 'accepted'; readonly fact: DecidedFact }
  | { readonly status: 'repeated'; readonly facts: readonly Fact[] }
  | { readonly status: 'refused'; readonly refusals: Refusals };

export const accepted = (fact: DecidedFact): Decision => ({ status: 'accepted', fact });
export const refused = (refusals: Refusals): Decision => ({ status: 'refused', refusals });

/** A refusal in one line. */
export function refusal(type: RefusalType, field?: string, params: JsonObject = {}): Refusal {
  return field === undefined ? { type, params } : { type, field, params };
}

/** A step that another must have come before. The message names what is missing. */
export const missing = (event: string): Refusal => refusal('illegal-state', undefined, { missing: event });

/** Whether a list has a first member. */
export function isNonEmpty<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}
