import { accessIn } from '#access/access-in';
import { allSecrets } from '#access/account-secrets';
import { withAccess } from './access-session.ts';
import { answer, type Answer } from './answer.ts';
import { accountsText, shownAccount } from './print/access.ts';

/** `account list`: everybody who may get in or might, by user name; an account without one has lost its secrets. */
export async function accountList(): Promise<Answer> {
  return withAccess({}, async ({ pool, store, clock }) => {
    const secrets = new Map((await allSecrets(pool)).map((secret) => [secret.accountId, secret]));
    const { accounts } = await accessIn(store);
    const rows = [...accounts.values()].map((account) => {
      const secret = secrets.get(account.accountId);
      return {
        username: secret?.username ?? null,
        accountId: account.accountId,
        ...shownAccount(account, clock.today()),
        mustChange: secret?.mustChange ?? false,
        secondFactor: secret?.totpConfirmed ?? false,
      };
    });
    const sorted = rows.toSorted((one, other) => ((one.username ?? '') < (other.username ?? '') ? -1 : 1));
    return answer(sorted, () => accountsText(sorted));
  });
}
