import { invariant } from '#lifecycle/invariant';
import type { AccessDeps } from './access-deps.ts';
import { accessIn } from './access-in.ts';
import { administratorsIn } from './access-of.ts';
import { freeUsername } from './account-secrets.ts';
import { accountNamed, openAccount, resetPassword, type OneTime } from './accounts.ts';
import { operatorPrincipal } from './principal.ts';
import { recordAct, type Doing } from './record-act.ts';

/** The user name of the first account. */
const FIRST = 'administrator';
const ROLE = 'administrator';
/** Any number that nobody else locks on: the first seven hexadecimal digits of SHA-256('lotrinh first start'). */
const LOCK = 0x54f5e5c;

/** Whom to hand the program to. */
export interface FirstAdministrator {
  readonly username: string;
  /** One-time; kept nowhere in clear. */
  readonly password: string;
}

/**
 * Opens the account `administrator` where no open account holds that role: without one nobody could let anybody in. Of
 * several programs that start at once one opens it; a start that died on the way is finished by the next one.
 * @param by the operator, `operator:{os user}`
 * @returns undefined: there is an administrator. @throws EventStoreError
 */
export async function openFirstAdministrator(
  by: string,
  deps: AccessDeps,
): Promise<FirstAdministrator | undefined> {
  const client = await deps.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const isThere = administratorsIn(await accessIn(deps.store)).length > 0;
    const opened = isThere ? undefined : await openOrFinish({ by: operatorPrincipal(by) }, deps);
    await client.query('COMMIT');
    client.release();
    return opened && { username: FIRST, password: passwordIn(opened) };
  } catch (error) {
    client.release(true); // the lock goes with the connection
    throw error;
  }
}

async function openOrFinish(doing: Doing, deps: AccessDeps): Promise<OneTime> {
  const begun = await accountNamed(FIRST, deps);
  if (begun.status === 'refused') {
    // We hold the lock: what a start before us left without its events is nobody's.
    await freeUsername(deps.pool, FIRST, [...(await accessIn(deps.store)).accounts.keys()]);
    return openAccount({ username: FIRST, roles: [ROLE] }, doing, deps);
  }
  const { accountId } = begun;
  const account = (await accessIn(deps.store)).accounts.get(accountId);
  // An administrator's account holds no other role: it was somebody's, and is the installation's from now on.
  for (const role of account?.roles.filter((one) => one !== ROLE) ?? [])
    await recordAct({ name: 'withdraw-role', accountId, role }, doing, deps);
  for (const { role, from } of account?.substitutes ?? [])
    await recordAct({ name: 'withdraw-substitute', accountId, role, from }, doing, deps);
  if (account?.isOpen !== true) await recordAct({ name: 'reopen-account', accountId }, doing, deps);
  if (account?.roles.includes(ROLE) !== true)
    await recordAct({ name: 'grant-role', accountId, role: ROLE }, doing, deps);
  return resetPassword(FIRST, doing, deps);
}

function passwordIn(opened: OneTime): string {
  invariant(opened.status === 'done', 'the first administrator can be opened', {
    why: opened.status === 'refused' ? opened.refusals[0].type : '',
  });
  return opened.password;
}
