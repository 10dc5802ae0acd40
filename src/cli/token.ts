import { accessIn } from '#access/access-in';
import type { Token } from '#access/access-of';
import { allSecrets } from '#access/account-secrets';
import { accountNamed } from '#access/accounts';
import { issueToken, revokeToken } from '#access/issue-token';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { format } from '#messages/format';
import { unlessRefused, withAccess, type ReasonOption } from './access-session.ts';
import { answer, type Answer } from './answer.ts';
import { tokensText } from './print/access.ts';

/** `token create`: its secret is said this once. */
export async function tokenCreate(
  options: ReasonOption & {
    readonly role: readonly string[];
    readonly account?: string;
    readonly expiresOn?: string;
  },
): Promise<Answer> {
  const { role: roles, account, expiresOn } = options;
  return withAccess(options, async (deps, doing) => {
    const accountId =
      account === undefined ? undefined : unlessRefused(await accountNamed(account, deps)).accountId;
    const asked = {
      roles,
      ...(accountId !== undefined && { accountId }),
      ...(expiresOn !== undefined && { expiresOn }),
    };
    const { status: _done, ...issued } = unlessRefused(await issueToken(asked, doing, deps));
    return answer({ ...issued, roles }, () => format('print.token-issued', { ...issued, roles }));
  });
}

/** `token list`: all that were ever issued, without their secrets. */
export async function tokenList(): Promise<Answer> {
  return withAccess({}, async ({ pool, store, clock }) => {
    const names = new Map((await allSecrets(pool)).map(({ accountId, username }) => [accountId, username]));
    const { tokens } = await accessIn(store);
    const rows = [...tokens.values()].map((token) => ({
      tokenId: token.tokenId,
      roles: token.roles,
      username: names.get(token.accountId ?? '') ?? null,
      expiresOn: token.expiresOn,
      status: statusOf(token, clock.today()),
    }));
    return answer(rows, () => tokensText(rows));
  });
}

function statusOf({ isRevoked, expiresOn }: Token, today: PlainDate): 'valid' | 'revoked' | 'expired' {
  if (isRevoked) return 'revoked';
  return expiresOn < today ? 'expired' : 'valid';
}

/** `token revoke ID` */
export async function tokenRevoke(tokenId: string, options: ReasonOption): Promise<Answer> {
  return withAccess(options, async (deps, doing) => {
    unlessRefused(await revokeToken(tokenId, doing, deps));
    return answer({ tokenId, revoked: true }, () => format('print.token-revoked', { tokenId }));
  });
}
