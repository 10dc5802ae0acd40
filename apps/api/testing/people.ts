import { accessOn } from '#access/access-deps';
import { openAccount } from '#access/accounts';
import { issueToken } from '#access/issue-token';
import { operatorPrincipal } from '#access/principal';
import { handleCommand } from '#commands/handle-command';
import type { Role } from '#lifecycle/values/role';
import type { Stores } from '#runtime/open-stores';

const BY = { by: operatorPrincipal('operator:test') };
export const PASSWORD = 'con trâu là đầu cơ nghiệp';

/** Somebody with an account: a name to log in with, and a token of theirs. */
export interface Somebody {
  readonly username: string;
  readonly personId: string;
  readonly token: string;
}

/** An account of one role, for a person of that name. @throws Error it was refused */
export async function somebody(
  stores: Stores,
  { username, role, personId = username }: { username: string; role: Role; personId?: string },
): Promise<Somebody> {
  const access = accessOn(stores);
  const opened = await openAccount({ username, personId, roles: [role], password: PASSWORD }, BY, access);
  if (opened.status === 'refused') throw new Error(JSON.stringify(opened.refusals));
  const issued = await issueToken({ roles: [role], accountId: opened.accountId }, BY, access);
  if (issued.status === 'refused') throw new Error(JSON.stringify(issued.refusals));
  return { username, personId, token: issued.token };
}

/** Facts as they stand on paper, recorded without asking who may. @throws Error one was refused */
export async function recordAll(stores: Stores, requests: readonly Record<string, unknown>[]): Promise<void> {
  for (const request of requests) {
    const result = await handleCommand(
      { actor: 'program-manager', data: {}, recordedBy: { by: 'operator:test' }, ...request } as never,
      stores,
    );
    if (result.status === 'refused') throw new Error(JSON.stringify(result.refusals));
  }
}
