import type { CaseState } from './case-state.ts';
import type { Refusal } from './decision.ts';
import type { Department } from './department/department.ts';
import type { Step } from './step.ts';
import type { PlainDate } from './values/plain-date.ts';

/** What somebody wants recorded of one case, as it was given: nothing of it is trusted yet. */
export interface Command {
  readonly kind: string;
  readonly code: string;
  /** Kebab-case, imperative: `open-call`. */
  readonly name: string;
  readonly occurredOn: unknown;
  readonly data: unknown;
  readonly actor: unknown;
  readonly document?: unknown;
  readonly reason?: unknown;
  readonly approvedBy?: unknown;
  readonly uncertain?: unknown;
  readonly key?: unknown;
  /** SHA-256 of the request, made by who calls: the core has no hash function. */
  readonly requestHash: string;
  /** It comes from a file of facts: rules that bind who acts now do not bind it (contract section 5). */
  readonly imported?: boolean;
  /** A recorded fact decided again while it is sealed: what form and rules ask of the member was held when it was recorded. */
  readonly isShut?: boolean;
  /** The revision the caller saw; another one is refused as stale. */
  readonly ifRevision?: number;
}

/** What a decision needs beside the command and the history. */
export interface DecisionContext extends Department {
  /** In Asia/Ho_Chi_Minh. */
  readonly today: PlainDate;
  /** Who may record the step, asked before anything is said of the case; absent: whoever hands it in was asked already. */
  readonly may?: (recording: Recording) => Refusal | undefined;
  /** What is stored under the hashes that the command names; a file that is not in it is not stored. */
  readonly files?: ReadonlyMap<string, KnownFile>;
}

/** What the store says of a file: its bytes, not its record. */
export interface KnownFile {
  readonly size: number;
  readonly type: string;
}

/** A step that somebody is about to record. */
export interface Recording {
  readonly step: Step;
  /** As it was given: nothing of it is trusted yet. */
  readonly data: unknown;
  /** undefined: the step opens the case, or there is none. */
  readonly present: CaseState | undefined;
  /** The same, but for a count the case on its day where another council sat then: whose council's act it is. */
  readonly ofCouncil: CaseState | undefined;
  /** Who works on the case, leads it or sits on its councils. */
  readonly persons: readonly string[];
}
