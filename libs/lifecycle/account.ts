import type { CaseState } from './case-state.ts';
import type { JsonObject } from './values/json.ts';

/** Why something computed comes out as it does: one rule, whether it holds, and the numbers it was held against. */
export interface RuleAccount {
  /** Its sentence is `account.{rule}`, or `account.not.{rule}` where it does not hold. */
  readonly rule: string;
  readonly holds: boolean;
  readonly params: JsonObject;
}

/** What an account is made of: what was said, the case before it, the numbers of its definition. */
export interface AccountInput<S extends CaseState, D, P extends object = object> {
  readonly data: D;
  readonly state: S;
  readonly parameters: P;
}
