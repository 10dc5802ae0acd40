import type { CaseState } from '../case-state.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** An administrative dossier (hồ sơ thủ tục hành chính), folded from its facts. Plain data. */
export interface DossierState extends CaseState {
  readonly kind: 'dossier';
  readonly state: 'Received' | 'Resolved';
  readonly field: string;
  readonly procedure: string;
  readonly applicant?: string;
  readonly dueOn: PlainDate;
  readonly result?: string;
  readonly resolvedOn?: PlainDate;
}
