import type { CaseState } from '../case-state.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** A span in which the applicant has to complete the dossier and the office's time does not run (tạm dừng tính thời hạn). */
export interface Pause {
  readonly pausedOn: PlainDate;
  readonly resumedOn?: PlainDate;
}

/** An administrative dossier (hồ sơ thủ tục hành chính), folded from its facts. Plain data. */
export interface DossierState extends CaseState {
  readonly kind: 'dossier';
  readonly state: 'Received' | 'Resolved';
  readonly field: string;
  readonly procedure: string;
  readonly applicant?: string;
  readonly dueOn: PlainDate;
  /** When the clock stood still, in the order of days; the last may not have ended, or ended with the result. */
  readonly pauses?: readonly Pause[];
  readonly result?: string;
  readonly resolvedOn?: PlainDate;
}
