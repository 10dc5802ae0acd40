import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { PoolClient } from 'pg';
import { refusal } from '#lifecycle/decision';
import { seal, unsealWithAny } from '#runtime/seal';
import type { AccessDeps, SealingKeys } from './access-deps.ts';
import { forgetAttempts, giveBackAttempt } from './attempts.ts';
import { checkedPassword, refusedAs, type NotIn } from './checked-password.ts';
import { recordAct, type Doing } from './record-act.ts';
import { forgetTotp, offerTotp, secretOf, useTotpStep, type AccountSecret } from './account-secrets.ts';
import { base32, codeAt, stepOf, TOTP_SECRET_BYTES, totpUri } from './totp.ts';

/** Steps of thirty seconds that a clock may lie off, to either side. */
const WINDOW = 1;

export type Enrolment =
  | {
      readonly status: 'offered';
      /** In base 32, to be typed by hand. */
      readonly secret: string;
      /** The same as `otpauth://…`, to be shown as a QR code. */
      readonly uri: string;
    }
  | NotIn;

/**
 * Offers an account a second factor; it is asked for once a code of it was confirmed. One in force is not replaced. The
 * password is asked for: whoever found a screen left alone must not shut its owner out.
 */
export async function enrolTotp(
  { accountId, current }: { readonly accountId: string; readonly current: string },
  deps: AccessDeps,
): Promise<Enrolment> {
  const { pool, sealingKeys } = deps;
  const account = await secretOf(pool, accountId);
  if (account === undefined) return refusedAs('unauthenticated');
  const checked = await checkedPassword(
    { tried: account.username, password: current, secret: account },
    deps,
  );
  if (checked !== 'right') return checked;
  await forgetAttempts(pool, account.username, deps.now());
  const secret = randomBytes(TOTP_SECRET_BYTES);
  const sealed = seal(secret, { key: sealingKeys()[0], of: accountId });
  if (!(await offerTotp(pool, accountId, sealed)))
    return { status: 'refused', refusals: [refusal('already-exists', undefined, { secondFactor: true })] };
  const { username } = account;
  return { status: 'offered', secret: base32(secret), uri: totpUri({ secret, username }) };
}

/** Puts the offered factor in force; false when the code is not one of it. */
export async function confirmTotp(accountId: string, code: string, deps: AccessDeps): Promise<boolean> {
  const account = await secretOf(deps.pool, accountId);
  return account !== undefined && isSecondFactor(account, code, deps);
}

/** What somebody logged in says to give the second factor up. */
export interface Dropping {
  readonly accountId: string;
  /** The password. */
  readonly current: string;
  readonly code: string;
}

/**
 * Gives the second factor up, on record. Asks for both factors: neither a screen left alone nor a telephone that was
 * found is enough. A wrong code counts as a wrong password does. What dies in between leaves the factor in force.
 * @throws EventStoreError
 */
export async function dropTotp(
  { accountId, current, code }: Dropping,
  doing: Doing,
  deps: AccessDeps,
): Promise<{ readonly status: 'done' } | NotIn> {
  const account = await secretOf(deps.pool, accountId);
  if (account === undefined) return refusedAs('unauthenticated');
  const checked = await checkedPassword(
    { tried: account.username, password: current, secret: account },
    deps,
  );
  if (checked !== 'right') return checked;
  if (!account.totpConfirmed) {
    await giveBackAttempt(deps.pool, account.username);
    return refusedAs('not-found', { secondFactor: true });
  }
  if (!(await isSecondFactor(account, code, deps)))
    return {
      status: 'refused',
      refusals: [{ type: 'invalid-field', field: 'code', params: { expected: 'second-factor' } }],
    };
  await forgetAttempts(deps.pool, account.username, deps.now());
  const result = await recordAct({ name: 'drop-second-factor', accountId }, doing, deps);
  if (result.status === 'refused') return result;
  await forgetTotp(deps.pool, accountId);
  return { status: 'done' };
}

/** Whether the code is one of now, and was not used before; it is used then. */
export async function isSecondFactor(
  { accountId, totpSealed }: AccountSecret,
  code: string,
  { pool, now, sealingKeys }: AccessDeps,
): Promise<boolean> {
  if (totpSealed === undefined) return false;
  const secret = unsealWithAny(totpSealed, { keys: sealingKeys(), of: accountId });
  const step = stepOf(now());
  const steps = Array.from({ length: 2 * WINDOW + 1 }, (_, place) => step - WINDOW + place);
  const matching = steps.filter((one) => isSame(codeAt(secret, one), code));
  for (const one of matching) if (await useTotpStep(pool, accountId, one)) return true;
  return false;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Seals every second factor anew under the first of the keys. Within the caller's transaction. One that is offered in
 * that very moment stays under the old key: its code is then not taken, and it is offered again.
 */
export async function resealFactors(client: PoolClient, keys: SealingKeys): Promise<void> {
  const { rows } = await client.query<{ account_id: string; totp_sealed: Buffer }>(
    'SELECT account_id, totp_sealed FROM access.account_secret WHERE totp_sealed IS NOT NULL FOR UPDATE',
  );
  for (const { account_id: of, totp_sealed: sealed } of rows) {
    const anew = seal(unsealWithAny(sealed, { keys, of }), { key: keys[0], of });
    await client.query('UPDATE access.account_secret SET totp_sealed = $2 WHERE account_id = $1', [of, anew]);
  }
}
