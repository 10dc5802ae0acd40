import type { CaseState } from '../case-state.ts';
import type { Fact } from '../fact.ts';
import type { Label } from '../form.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Role } from '../values/role.ts';
import type { Deadline } from './deadline.ts';
import type { Term } from './due-on.ts';

/** A fact and what it made of the case. */
export interface Change<S extends CaseState> {
  readonly fact: Fact;
  readonly before: S | undefined;
  readonly after: S;
}

/** A due date that a fact sets: counted from a day, or given and never moved. */
export type DueSetting = { readonly occurrence?: number } & (
  { readonly from: PlainDate; readonly term: Term } | { readonly on: PlainDate }
);

/** How far the offset can be relied on (domain: R read, X excerpt, rec recalled, D of the design). */
export type Certainty = 'read' | 'excerpt' | 'recalled' | 'given';

/** A legal deadline as a definition says it: the catalogue of domain 3.1. */
export interface DeadlineRule<S extends CaseState = CaseState> {
  readonly id: string;
  readonly label: Label;
  /** The offset in words of the catalogue, for readers: `+15`. */
  readonly offset: { readonly count: number; readonly unit: Term['unit'] | 'given' };
  readonly basis: string;
  readonly certainty: Certainty;
  /** The offset stands in a later regulation, or in none: the deadline is provisional until the owner's profile overrides it (contract rule 10). */
  readonly borrowed?: boolean;
  readonly mustAct: Role;
  readonly neverOverdue?: boolean;
  /** Types of facts that start or move it, and that close it: what a definition shows. */
  readonly startedBy: readonly string[];
  readonly closedBy: readonly string[];
  /** Types of facts that end it without having been what was due. */
  readonly cancelledBy?: readonly string[];
  // Methods, so that a rule over a narrower state fits a list of rules.
  /** The due dates that a starting fact sets; none where it does not start it after all (a second council). */
  settings(change: Change<S>): readonly DueSetting[];
  /** Whether a closing fact answers this very row. Absent: it does. */
  answers?(change: Change<S>, row: Deadline): boolean;
}
