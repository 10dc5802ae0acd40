import { accessOn, type AccessDeps } from '#access/access-deps';
import { operatorPrincipal } from '#access/principal';
import type { Doing } from '#access/record-act';
import type { Told } from '#commands/refusal-message';
import { Refused } from '#commands/refused';
import { operator } from '#runtime/operator';
import { withStores } from './session.ts';

/** An option that says why. */
export interface ReasonOption {
  readonly reason?: string;
}

/** Runs a verb on who may get in; whoever runs it acts as the operator of this machine. */
export async function withAccess<T>(
  { reason }: ReasonOption,
  run: (deps: AccessDeps, doing: Doing) => Promise<T>,
): Promise<T> {
  const doing = { by: operatorPrincipal(operator()), ...(reason !== undefined && { reason }) };
  return withStores((stores) => run(accessOn(stores), doing));
}

type Ended<T> = T | { readonly status: 'refused'; readonly refusals: readonly [Told, ...Told[]] };

/** What was done. @throws Refused it was not */
export function unlessRefused<T extends { readonly status: 'done' | 'accepted' }>(ended: Ended<T>): T {
  if (ended.status === 'refused') throw new Refused(ended.refusals);
  return ended;
}
