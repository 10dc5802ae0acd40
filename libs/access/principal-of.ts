import type { Role } from '#lifecycle/values/role';
import { accessIn } from './access-in.ts';
import type { AccessDeps } from './access-deps.ts';
import { rolesOn, type Account } from './access-of.ts';
import type { Principal } from './principal.ts';
import { sessionOf } from './sessions.ts';
import { tokenIdOf } from './token-secrets.ts';

/**
 * Who calls with that cookie; undefined when nobody may: no such session, ended, left alone, too old, or its account
 * closed, reset or its sessions revoked since. `isSeen`: it is a call of theirs, so that the session is not left alone. @throws StoreUnreachable, DamagedEvent
 */
export async function principalOfCookie(
  cookie: string,
  deps: AccessDeps,
  { isSeen }: { readonly isSeen: boolean } = { isSeen: true },
): Promise<Principal | undefined> {
  const session = await sessionOf(deps.pool, cookie, { now: deps.now(), isSeen });
  if (session === undefined) return undefined;
  const account = (await accessIn(deps.store)).accounts.get(session.accountId);
  if (account?.isOpen !== true || account.sessionsSince !== session.sessionsSince) return undefined;
  return sessionPrincipal(account, session, deps);
}

/** Whom an open account's session acts as: nobody's roles while only the password may be changed. */
export function sessionPrincipal(
  account: Account,
  { mustChange }: { readonly mustChange: boolean },
  { clock }: Pick<AccessDeps, 'clock'>,
): Principal {
  return {
    via: 'session',
    id: account.accountId,
    roles: mustChange ? [] : rolesOn(account, clock.today()),
    ...personIn(account),
    ...(mustChange && { mustChange }),
  };
}

/**
 * Who calls with that token; undefined when nobody may: no such token, revoked, expired, its account closed. A token
 * never holds more than its account holds today. @throws StoreUnreachable, DamagedEvent
 */
export async function principalOfToken(secret: string, deps: AccessDeps): Promise<Principal | undefined> {
  const id = await tokenIdOf(deps.pool, secret);
  if (id === undefined) return undefined;
  const access = await accessIn(deps.store);
  const token = access.tokens.get(id);
  const today = deps.clock.today();
  if (token === undefined || token.isRevoked || token.expiresOn < today) return undefined;
  if (token.accountId === undefined) return { via: 'token', id, roles: token.roles };
  const account = access.accounts.get(token.accountId);
  if (account?.isOpen !== true) return undefined;
  const held: readonly Role[] = rolesOn(account, today);
  return {
    via: 'token',
    id,
    roles: token.roles.filter((role) => held.includes(role)),
    accountId: token.accountId,
    ...personIn(account),
  };
}

const personIn = ({ personId }: Account) => (personId === undefined ? {} : { personId });
