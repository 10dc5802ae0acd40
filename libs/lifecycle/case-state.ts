import type { DefinitionRef } from './fact.ts';
import type { PlainDate } from './values/plain-date.ts';

/** What the engine knows of a case of any kind; each kind adds its own facts. Plain data. */
export interface CaseState {
  readonly kind: string;
  readonly state: string;
  /** The day the present state began. */
  readonly since: PlainDate;
  readonly openedOn: PlainDate;
  readonly definition: DefinitionRef;
}
