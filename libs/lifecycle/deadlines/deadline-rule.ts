import type { CaseState } from '../case-state.ts';
import type { Fact } from '../fact.ts';
import type { Label } from '../form.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Role } from '../values/role.ts';
import type { Deadline } from './deadline.ts';
import type { Standstill, Term } from './due-on.ts';

/** A fact and what it made of the case. */
export interface Change<S extends CaseState> {
  readonly fact: Fact;
  readonly before: S | undefined;
  readonly after: S;
}

/** A due date that a fact sets: counted from a day, or given; moved on where its clock was stopped. */
export type DueSetting = {
  readonly occurrence?: number;
  /** Of what comes every so many months: how many. Another interval makes other periods, whatever their numbers. */
  readonly every?: number;
  readonly pauses?: readonly Standstill[];
} & ({ readonly from: PlainDate; readonly term: Term } | { readonly on: PlainDate });

/** What a rule counts with: its own offset, or the one that a profile put in its place; of no use to a rule whose day is given. */
export interface Counting {
  readonly term: Term;
}

/** How far the offset can be relied on (domain: R read, X excerpt, rec recalled, D of the design). */
export type Certainty = 'read' | 'excerpt' | 'recalled' | 'given' | 'unread';

/**
 * An offset of the catalogue: a term; one whose count is a parameter of the definition (a guard reads it too); a day
 * that the record itself gives; or `unread`: the source could not be read, and the deadline does not start until the
 * owner fills it in.
 */
export type Offset =
  | Term
  | { readonly parameter: string; readonly unit: Term['unit'] }
  | { readonly count: 0; readonly unit: 'given' }
  | { readonly count: null; readonly unit: 'unread' };

/** The count stands in no source that was read: an empty entry for the owner, never a guess. */
export const UNREAD: Offset = { count: null, unit: 'unread' };

/** Which of the rows of a rule: the k-th half-year; none where it has but one at a time. */
export type Numbered = Pick<Deadline, 'occurrence'>;

/** The offset as a term; undefined where the record gives the day, or nobody knows the count. */
export function termOf({ offset }: { readonly offset: Offset }, parameters: object): Term | undefined {
  if ('parameter' in offset) {
    const count = (parameters as Readonly<Record<string, unknown>>)[offset.parameter];
    return typeof count === 'number' ? { count, unit: offset.unit } : undefined;
  }
  return offset.unit === 'given' || offset.unit === 'unread' ? undefined : offset;
}

/** What stops the clock of a deadline and lets it run on: it is then due as many working days later as it stood still. */
export interface ClockRule {
  /** Types of facts. */
  readonly stoppedBy: readonly string[];
  readonly resumedBy: readonly string[];
  readonly basis: string;
  readonly certainty: Certainty;
}

/** A legal deadline as a definition says it: the catalogue of domain 3.1. */
export interface DeadlineRule<S extends CaseState = CaseState> {
  readonly id: string;
  readonly label: Label;
  /** How long after the day that `settings` names; the only place where the count stands. */
  readonly offset: Offset;
  readonly basis: string;
  /** Where that changed while the definition is in force: what a deadline that starts on that day rests on. */
  readonly basisOn?: (day: PlainDate) => string;
  readonly certainty: Certainty;
  /** The offset stands in a later regulation, or in none: the deadline is provisional until the owner's profile overrides it (contract rule 10). */
  readonly borrowed?: boolean;
  readonly mustAct: Role;
  readonly neverOverdue?: boolean;
  /** What is due is a right: unused it lapses and is never overdue, used after its day it came late. */
  readonly lapses?: boolean;
  /** Its settings count in this unit whatever a term says: the count may be another, the unit may not. */
  readonly keepsUnit?: Term['unit'];
  /** Which way it counts, where the offset does not say: nobody has read that. */
  readonly countsBack?: boolean;
  /** Types of facts that start or move it, and that close it: what a definition shows. */
  readonly startedBy: readonly string[];
  readonly closedBy: readonly string[];
  /** Types of facts that end it without having been what was due. */
  readonly cancelledBy?: readonly string[];
  /** Types of facts after which numbered rows that are not asked for any more end: the contract became shorter. */
  readonly curtailedBy?: readonly string[];
  /** Absent: its clock never stands still. */
  readonly clock?: ClockRule;
  // Methods, so that a rule over a narrower state fits a list of rules.
  /** The due dates that a starting fact sets; none where it does not start it after all (a second council). */
  settings(change: Change<S>, counting: Counting): readonly DueSetting[];
  /** Whether a numbered row due on that day is asked for. Absent: it is. */
  asksFor?(change: Change<S>, dueOn: PlainDate): boolean;
  /** Whether a closing fact answers this very row. Absent: it does. */
  answers?(change: Change<S>, row: Numbered, counting: Counting): boolean;
}
