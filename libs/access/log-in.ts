import { accessIn } from './access-in.ts';
import type { AccessDeps } from './access-deps.ts';
import type { Account } from './access-of.ts';
import { secretNamed, type AccountSecret } from './account-secrets.ts';
import { forgetAttempts, giveBackAttempt } from './attempts.ts';
import { checkedPassword, refusedAs, type NotIn } from './checked-password.ts';
import type { Principal } from './principal.ts';
import { sessionPrincipal } from './principal-of.ts';
import { isSecondFactor } from './second-factor.ts';
import { beginSession, endSession } from './sessions.ts';
import { parseUsername } from './username.ts';

/** What somebody says to be let in. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Of the second factor, where the account has one. */
  readonly code?: string | undefined;
}

export type LogIn =
  | {
      readonly status: 'in';
      /** What the cookie holds. */
      readonly cookie: string;
      /** Milliseconds since 1970; it ends before when it is left alone. */
      readonly expiresAt: number;
      readonly principal: Principal;
      /** The password is a one-time one: it must be changed before anything else. */
      readonly mustChange: boolean;
    }
  | NotIn;

/**
 * Lets somebody in with a new session, whatever cookie came along. Unknown user, wrong password, wrong code, a closed
 * account and a one-time password that is too old are one answer, after the same work (`unauthenticated`); after five
 * failures there is none for a while (`too-many-attempts`, with `seconds`); a right password without the code that the
 * account asks for is told so (`missing-field` of `code`).
 * @throws StoreUnreachable, DamagedEvent
 */
export async function logIn({ username, password, code }: Credentials, deps: AccessDeps): Promise<LogIn> {
  const { pool, now } = deps;
  const name = parseUsername(username);
  const tried = name ?? username;
  const secret = name === undefined ? undefined : await secretNamed(pool, name);
  const checked = await checkedPassword({ tried, password, secret }, deps);
  if (checked !== 'right') return checked;
  const account = secret && (await accessIn(deps.store)).accounts.get(secret.accountId);
  // The log has the last word: whoever gets in by the provider has no password, whatever is still kept of one.
  if (account?.isOpen !== true || account.identity !== undefined) return refusedAs('unauthenticated');
  if (secret === undefined || isOld(secret, now())) return refusedAs('unauthenticated');
  if (secret.totpConfirmed) {
    if (code === undefined) {
      await giveBackAttempt(pool, tried);
      return { status: 'refused', refusals: [{ type: 'missing-field', field: 'code', params: {} }] };
    }
    if (!(await isSecondFactor(secret, code, deps))) return refusedAs('unauthenticated');
  }
  await forgetAttempts(pool, tried, now());
  return letIn(account, secret, deps);
}

/** Ends the session of a cookie; nothing happens when there is none. */
export async function logOut(cookie: string, { pool, now }: Pick<AccessDeps, 'pool' | 'now'>): Promise<void> {
  await endSession(pool, cookie, now());
}

/** Begins a session of an open account. */
export async function letIn(
  account: Account,
  { mustChange }: { readonly mustChange: boolean },
  deps: AccessDeps,
): Promise<Extract<LogIn, { status: 'in' }>> {
  const session = await beginSession(deps.pool, account, deps.now());
  return { status: 'in', ...session, principal: sessionPrincipal(account, { mustChange }, deps), mustChange };
}

const isOld = ({ passwordExpiresAt }: AccountSecret, now: number): boolean =>
  passwordExpiresAt !== undefined && passwordExpiresAt <= now;
