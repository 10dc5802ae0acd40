import { randomUUID } from 'node:crypto';
import { isNonEmpty } from '#lifecycle/decision';
import type { Told } from '#commands/refusal-message';
import type { AccessDeps } from './access-deps.ts';
import { accessIn } from './access-in.ts';
import {
  addSecret,
  secretNamed,
  setPassword,
  type AccountSecret,
  type NewSecret,
} from './account-secrets.ts';
import { forgetAttempts } from './attempts.ts';
import { decideAccess, type AccessAct } from './decide-access.ts';
import { forgetIdentities } from './identities.ts';
import { hashOf, oneTimePassword } from './passwords.ts';
import { recordAct, type Doing } from './record-act.ts';
import { rolesApart } from './roles-apart.ts';
import { endSessionsOf } from './sessions.ts';
import { parseUsername } from './username.ts';

/** A one-time password that nobody used by then opens nothing. */
const ONE_TIME_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/** What an account is opened with. */
export interface NewAccount {
  readonly username: string;
  readonly personId?: string;
  readonly roles: readonly string[];
  /** Default: a one-time one, which is given back once. */
  readonly password?: string;
}

export type Done<T> =
  | ({ readonly status: 'done' } & T)
  | { readonly status: 'refused'; readonly refusals: readonly [Told, ...Told[]] };

/** An account's id, and the password that whoever opened it hands over. */
export type OneTime = Done<{ readonly accountId: string; readonly password: string }>;

/** Opens an account with a password. @throws EventStoreError */
export async function openAccount(account: NewAccount, doing: Doing, deps: AccessDeps): Promise<OneTime> {
  const { password = oneTimePassword(), ...asked } = account;
  const isOneTime = account.password === undefined;
  const opened = await openWithSecret(
    {
      ...asked,
      passwordHash: await hashOf(password),
      mustChange: isOneTime,
      ...(isOneTime && { passwordExpiresAt: deps.now() + ONE_TIME_FOR_MS }),
    },
    doing,
    deps,
  );
  return opened.status === 'refused' ? opened : { ...opened, password };
}

/**
 * Opens an account: its secret first, then the events that give it power. What ends in between leaves a user name that
 * opens nothing, or an account without all its roles, which `grant` completes. @throws EventStoreError
 */
export async function openWithSecret(
  account: Omit<NewAccount, 'password'> & Omit<NewSecret, 'accountId'>,
  doing: Doing,
  deps: AccessDeps,
): Promise<Done<{ readonly accountId: string }>> {
  const { roles, personId, username: typed, ...secret } = account;
  const username = parseUsername(typed);
  const accountId = randomUUID();
  const opening = { name: 'open-account', accountId, ...(personId !== undefined && { personId }) } as const;
  const grants = [...new Set(roles)].map((role) => ({ name: 'grant-role', accountId, role }) as const);
  const wrong = [
    ...(username === undefined ? [field('username', 'username')] : []),
    ...(roles.length === 0 ? [{ type: 'missing-field', field: 'role', params: {} }] : []),
    ...[opening, ...grants].flatMap((act) => formDefects(act, deps)),
    ...rolesApart(roles),
  ];
  if (username === undefined || isNonEmpty(wrong)) return { status: 'refused', refusals: nonEmpty(wrong) };
  const known = [...(await accessIn(deps.store)).accounts.keys()];
  const added = await addSecret(deps.pool, { ...secret, accountId, username }, { known, now: deps.now() });
  if (!added)
    return {
      status: 'refused',
      refusals: [{ type: 'already-exists', field: 'username', params: { id: username } }],
    };
  for (const act of [opening, ...grants]) {
    const result = await recordAct(act, doing, deps);
    if (result.status === 'refused') return result;
  }
  return { status: 'done', accountId };
}

/** What is wrong with an act whoever has an account, before anything is kept for it. */
function formDefects(act: AccessAct, { clock }: AccessDeps): readonly Told[] {
  const decision = decideAccess({ act }, [], { today: clock.today() });
  return decision.status === 'refused' ? decision.refusals.filter(({ type }) => type !== 'not-found') : [];
}

const field = (name: string, expected: string): Told => ({
  type: 'invalid-field',
  field: name,
  params: { expected },
});

function nonEmpty(refusals: readonly Told[]): readonly [Told, ...Told[]] {
  return isNonEmpty(refusals) ? refusals : [field('username', 'username')];
}

/**
 * A new one-time password, also where the log-in provider was the way in until now; the second factor is forgotten with
 * the old one, sessions end, a lock is lifted.
 * @throws EventStoreError
 */
export async function resetPassword(username: string, doing: Doing, deps: AccessDeps): Promise<OneTime> {
  const found = await accountNamed(username, deps);
  if (found.status === 'refused') return found;
  const { accountId } = found;
  const password = oneTimePassword();
  if ((await accessIn(deps.store)).accounts.get(accountId)?.isOpen !== true)
    return {
      status: 'refused',
      refusals: [{ type: 'illegal-state', field: 'username', params: { closed: true } }],
    };
  await setPassword(deps.pool, {
    accountId,
    passwordHash: await hashOf(password),
    mustChange: true,
    passwordExpiresAt: deps.now() + ONE_TIME_FOR_MS,
    forgetTotp: true,
  });
  const result = await recordAct({ name: 'reset-password', accountId }, doing, deps);
  if (result.status === 'refused') return result;
  await endSessionsOf(deps.pool, accountId, deps.now());
  await forgetIdentities(deps.pool, accountId);
  await forgetAttempts(deps.pool, found.username, deps.now());
  return { status: 'done', accountId, password };
}

/** The account of a user name that the log knows. */
export async function accountNamed(
  text: string,
  { pool, store }: AccessDeps,
): Promise<Done<Pick<AccountSecret, 'accountId' | 'username'>>> {
  const username = parseUsername(text);
  const secret = username === undefined ? undefined : await secretNamed(pool, username);
  const isKnown = secret !== undefined && (await accessIn(store)).accounts.has(secret.accountId);
  if (!isKnown)
    return {
      status: 'refused',
      refusals: [{ type: 'not-found', field: 'username', params: { code: text } }],
    };
  return { status: 'done', accountId: secret.accountId, username: secret.username };
}
