import type { CaseState } from './case-state.ts';
import type { JsonObject } from './values/json.ts';

/** Why something computed comes out as it does: one rule, whether it holds, and the numbers it was held against. */
export interface RuleAccount {
  /** Its sentence is `account.{rule}`, `account.not.{rule}` where it does not hold, `account.open.{rule}` where it is open. */
  readonly rule: string;
  /** null: what was said does not decide it. */
  readonly holds: boolean | null;
  readonly params: JsonObject;
}

/** What was said so far of what a form asks for: a form is accounted for while it is filled in. */
export type SaidSoFar<D> = {
  readonly [K in keyof D]?: D[K] extends string | number | boolean | undefined ? D[K] : Partial<D[K]>;
};

/** What an account is made of: what was said, the case before it, the numbers of its definition. */
export interface AccountInput<S extends CaseState, D, P extends object = object> {
  readonly data: SaidSoFar<D>;
  readonly state: S;
  readonly parameters: P;
}
