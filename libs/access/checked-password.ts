import type { Told } from '#commands/refusal-message';
import type { AccessDeps } from './access-deps.ts';
import type { AccountSecret } from './account-secrets.ts';
import { takeAttempt } from './attempts.ts';
import { isPassword } from './passwords.ts';

/** One that is refused. */
export interface NotIn {
  readonly status: 'refused';
  readonly refusals: readonly [Told, ...Told[]];
}

/** Counts, then compares. */
export async function checkedPassword(
  of: { readonly tried: string; readonly password: string; readonly secret: AccountSecret | undefined },
  { pool, now }: Pick<AccessDeps, 'pool' | 'now'>,
): Promise<'right' | NotIn> {
  const attempt = await takeAttempt(pool, of.tried, now());
  if (attempt.status === 'locked') return refusedAs('too-many-attempts', { seconds: attempt.seconds });
  return (await isPassword(of.password, of.secret?.passwordHash)) ? 'right' : refusedAs('unauthenticated');
}

export const refusedAs = (type: string, params: Told['params'] = {}): NotIn => ({
  status: 'refused',
  refusals: [{ type, params }],
});
