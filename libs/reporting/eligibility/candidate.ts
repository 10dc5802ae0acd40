import type { PlainDate } from '#lifecycle/values/plain-date';

/** Who asks for a task, and on which day that is judged: the day the call closes (Điều 4 TT 20/2023/TT-BKHCN). */
export interface Candidate {
  readonly host: string;
  /** `person:{personId}`. Absent: nothing can be said of the principal investigator. */
  readonly principalInvestigator?: string | undefined;
  /** Level of the task asked for. */
  readonly level: string;
  readonly on: PlainDate;
}

/** A fact that an answer rests on. */
export interface Evidence {
  readonly task: string;
  readonly revision: number;
  readonly type: string;
  readonly occurredOn: PlainDate;
}

/** `unknown`: our own history cannot tell, and papers have to. */
type Answer = 'clear' | 'barred' | 'unknown';

export interface EligibilityCheck {
  /** Names the rule: `host-result-unregistered`. */
  readonly rule: string;
  readonly basis: string;
  readonly of: 'host' | 'principal-investigator';
  readonly answer: Answer;
  readonly evidence: readonly Evidence[];
}
