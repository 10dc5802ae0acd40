import { refuse } from '#commands/refused';
import { SETTLINGS, type Settling } from '#lifecycle/countersigning/decide-settling';

/** The last part of an address under `/approvals/`. @throws Refused no-such-address */
export const settlingIn = (text: string): Settling =>
  SETTLINGS.find((one) => one === text) ?? refuse('no-such-address', { path: text });
