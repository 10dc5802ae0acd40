import type { DefinitionRef } from './fact.ts';
import type { PlainDate } from './values/plain-date.ts';
import type { Role } from './values/role.ts';

/** What the engine knows of a case of any kind; each kind adds its own facts. Plain data. */
export interface CaseState {
  readonly kind: string;
  readonly state: string;
  /** The day the present state began. */
  readonly since: PlainDate;
  readonly openedOn: PlainDate;
  readonly definition: DefinitionRef;
  readonly assigned?: readonly Assigned[];
}

/** Somebody who works on the case, and as what. */
export interface Assigned {
  readonly role: Role;
  readonly personId: string;
}
