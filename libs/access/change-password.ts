import { accessIn } from './access-in.ts';
import type { AccessDeps } from './access-deps.ts';
import { secretOf, setPassword } from './account-secrets.ts';
import { forgetAttempts } from './attempts.ts';
import { checkedPassword, refusedAs } from './checked-password.ts';
import { letIn, type LogIn } from './log-in.ts';
import { weaknessOf } from './password-rules.ts';
import { hashOf } from './passwords.ts';
import { endSessionsOf } from './sessions.ts';

/** What somebody logged in says to change the password. */
export interface PasswordChange {
  readonly accountId: string;
  /** The one that holds until now; asked for, since a screen may have been left alone. */
  readonly current: string;
  readonly password: string;
}

/**
 * Sets another password, ends every session of the account and begins a new one for who changed it. Wrong tries at the
 * current password count as those of a log-in do.
 * @throws StoreUnreachable, DamagedEvent
 */
export async function changePassword(change: PasswordChange, deps: AccessDeps): Promise<LogIn> {
  const { accountId, current, password } = change;
  const { pool, now } = deps;
  const secret = await secretOf(pool, accountId);
  const account = (await accessIn(deps.store)).accounts.get(accountId);
  if (secret === undefined || account?.isOpen !== true) return refusedAs('unauthenticated');
  const checked = await checkedPassword({ tried: secret.username, password: current, secret }, deps);
  if (checked !== 'right') return checked;
  await forgetAttempts(pool, secret.username, now());
  const weakness = current === password ? SAME : weaknessOf(password, secret.username);
  if (weakness !== undefined) return { status: 'refused', refusals: [weakness] };
  await setPassword(pool, { accountId, passwordHash: await hashOf(password), mustChange: false });
  await endSessionsOf(pool, accountId, now());
  return letIn(account, { mustChange: false }, deps);
}

const SAME = { type: 'invalid-field', field: 'password', params: { expected: 'password-another' } };
