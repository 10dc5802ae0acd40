import { refusal } from '#lifecycle/decision';
import type { AccessDeps } from './access-deps.ts';
import { accessIn } from './access-in.ts';
import { accountsOf, administratorsIn, type Access } from './access-of.ts';
import { forgetSecret, secretOf } from './account-secrets.ts';
import type { Done } from './accounts.ts';
import { forgetAttempts } from './attempts.ts';
import { forgetIdentities } from './identities.ts';
import { recordAct, type Doing } from './record-act.ts';
import { endSessionsOf } from './sessions.ts';

/**
 * Lets a person in no more who is to be forgotten: closes each of their accounts, and forgets what is kept of it beside
 * the log, its user name first of all. Killed on the way, a second call ends it.
 * @param personId without `person:` @throws EventStoreError; what the database throws
 */
export async function shutOut(personId: string, doing: Doing, deps: AccessDeps): Promise<Done<object>> {
  const { pool, now } = deps;
  const access = await accessIn(deps.store);
  const may = mayShutOutOf(access, personId);
  if (may.status === 'refused') return may;
  const accounts = accountsOf(access, personId);
  for (const { accountId } of accounts.filter(({ isOpen }) => isOpen)) {
    const closed = await recordAct({ name: 'close-account', accountId }, doing, deps);
    if (closed.status === 'refused') return closed;
  }
  for (const { accountId } of accounts) {
    const secret = await secretOf(pool, accountId);
    await endSessionsOf(pool, accountId, now());
    await forgetIdentities(pool, accountId);
    if (secret !== undefined) await forgetAttempts(pool, secret.username, now());
    await forgetSecret(pool, accountId);
  }
  return { status: 'done' };
}

/** Refused where nobody could administer without the person; nothing is recorded. @throws EventStoreError */
export const mayShutOut = async (
  personId: string,
  { store }: Pick<AccessDeps, 'store'>,
): Promise<Done<object>> => mayShutOutOf(await accessIn(store), personId);

function mayShutOutOf(access: Access, personId: string): Done<object> {
  const administrators = administratorsIn(access);
  const isLast = administrators.length > 0 && administrators.every((one) => one.personId === personId);
  if (!isLast) return { status: 'done' };
  return { status: 'refused', refusals: [refusal('last-administrator', 'accountId')] };
}
