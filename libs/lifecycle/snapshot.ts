import type { Approval } from './countersigning/approvals-of.ts';
import type { DefinitionRef } from './fact.ts';
import type { Deadline } from './deadlines/deadline.ts';
import type { DeadlineToSet } from './deadlines/unset.ts';
import type { JsonObject } from './values/json.ts';
import type { PlainDate } from './values/plain-date.ts';

/** The four headline milestones, in order (domain section 2). */
export const MILESTONES = ['registered', 'appraised', 'contracted', 'accepted'] as const;
export type Milestone = (typeof MILESTONES)[number];

/** A value that its author assumed: which, and the fact that set it. */
export interface UncertainField {
  readonly field: string;
  readonly revision: number;
}

/** Where a case stands, as a reader asks for it: the same shape for every kind. */
export interface CaseSnapshot {
  readonly kind: string;
  readonly state: string;
  /** The day the present state began. */
  readonly stateSince: PlainDate;
  /** null for a kind that has no milestones (administrative dossiers). */
  readonly milestone: Milestone | null;
  /** Ended in an outcome (not ordered, withdrawn, terminated, failed …), also when liquidated after. */
  readonly closed: boolean;
  readonly level: string | null;
  readonly title: string;
  /** Revision of the newest fact counted. */
  readonly revision: number;
  readonly openedOn: PlainDate;
  readonly definition: DefinitionRef;
  readonly uncertain: readonly UncertainField[];
  readonly deadlines: readonly Deadline[];
  /** Open, but of a length that no source read says and no profile set. */
  readonly deadlinesToSet: readonly DeadlineToSet[];
  /** Who works on it, leads it or sits on its councils: ids without `person:`. */
  readonly persons: readonly string[];
  /** Commands that wait for a second person. */
  readonly approvals: readonly Approval[];
  /** All that the kind knows besides: host, money, contract, council, dossiers … */
  readonly details: JsonObject;
}
