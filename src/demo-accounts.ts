import { accessOn } from '#access/access-deps';
import { openAccount } from '#access/accounts';
import { oneTimePassword } from '#access/passwords';
import { operatorPrincipal } from '#access/principal';
import { invariant } from '#lifecycle/invariant';
import { ROLES } from '#lifecycle/values/role';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import type { Stores } from '#runtime/open-stores';
import { operator } from '#runtime/operator';

/** Opens an account a role, called as the role is, all with one password, and says them: a demo hides nothing. */
export async function openDemoAccounts(stores: Stores, say: (line: string) => void): Promise<void> {
  const { demoPassword: password = oneTimePassword() } = stores.settings;
  const by = operatorPrincipal(operator());
  for (const role of ROLES) {
    const account = { username: role, personId: `demo-${role}`, roles: [role], password };
    const opened = await openAccount(account, { by }, accessOn(stores));
    invariant(opened.status === 'done', 'a fresh log takes an account a role', { role });
  }
  say(format('demo.accounts', { password }));
  for (const role of ROLES) say(`  ${role.padEnd(20)} ${roleName(role)}`);
}
