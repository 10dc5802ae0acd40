import type { AccessDeps } from '#access/access-deps';
import { accessIn } from '#access/access-in';
import { administratorsIn } from '#access/access-of';
import { accountNamed, openAccount, resetPassword } from '#access/accounts';
import { linkAccount, openLinkedAccount } from '#access/link-account';
import type { AccessAct } from '#access/decide-access';
import { recordAct } from '#access/record-act';
import { refuse } from '#commands/refused';
import { barePersonId } from '#lifecycle/values/person-id';
import { format } from '#messages/format';
import { directoryIn } from '#people/directory-in';
import { unlessRefused, withAccess, type ReasonOption } from './access-session.ts';
import { answer, type Answer } from './answer.ts';
import { oneTimeText, shownAccount } from './print/access.ts';
import { missingArgument } from './usage.ts';

/** `account open USERNAME`: with roles; its one-time password is said this once, or it has none (`--subject`). */
export async function accountOpen(
  username: string,
  options: ReasonOption & {
    readonly role: readonly string[];
    readonly person?: string;
    readonly subject?: string;
  },
): Promise<Answer> {
  const { role: roles, person, subject } = options;
  return withAccess(options, async (deps, doing) => {
    await refuseErased(person, deps);
    const account = { username, roles, ...(person !== undefined && { personId: person }) };
    if (subject !== undefined) {
      unlessRefused(await openLinkedAccount({ ...account, subject }, doing, deps));
      return stands(username, deps);
    }
    const { accountId, password } = unlessRefused(await openAccount(account, doing, deps));
    const body = { ...(await shownNow(username, deps)), accountId, password };
    return answer(body, () => oneTimeText(body));
  });
}

/** An erased id is never used again: an account under it would bring a user name back. @throws Refused */
async function refuseErased(person: string | undefined, { store }: AccessDeps): Promise<void> {
  const known =
    person === undefined ? undefined : (await directoryIn(store)).persons.get(barePersonId(person));
  if (known?.isErased === true) refuse('illegal-state', { erased: true, id: known.personId }, 'person');
}

/** `account link USERNAME --subject S`: from now on its way in is the log-in provider; warns where no administrator has another. */
export async function accountLink(
  username: string,
  options: ReasonOption & { readonly subject: string },
): Promise<Answer> {
  return withAccess(options, async (deps, doing) => {
    const { accountId } = unlessRefused(await accountNamed(username, deps));
    unlessRefused(await linkAccount({ accountId, subject: options.subject }, doing, deps));
    const isShutOut = (await administratorsByPassword(deps)).length === 0;
    const warning = isShutOut ? { warning: format('print.no-administrator-by-password') } : {};
    const body = { ...(await shownNow(username, deps)), ...warning };
    const said = format('print.account-stands', { ...body });
    return answer(body, () => [said, ...Object.values(warning)].join('\n'));
  });
}

/** Who could still administer on the day on which the provider is away. */
const administratorsByPassword = async ({ store }: AccessDeps) =>
  administratorsIn(await accessIn(store)).filter(({ identity }) => identity === undefined);

/** `account reset USERNAME`: another one-time password, said this once. */
export async function accountReset(username: string, options: ReasonOption): Promise<Answer> {
  return withAccess(options, async (deps, doing) => {
    const { password } = unlessRefused(await resetPassword(username, doing, deps));
    const body = { ...(await shownNow(username, deps)), password };
    return answer(body, () => oneTimeText(body));
  });
}

type RoleOptions = ReasonOption & { readonly role: string };

export const accountGrant = (username: string, options: RoleOptions): Promise<Answer> =>
  acted(username, options, (accountId) => ({ name: 'grant-role', accountId, role: options.role }));

export const accountWithdraw = (username: string, options: RoleOptions): Promise<Answer> =>
  acted(username, options, (accountId) => ({ name: 'withdraw-role', accountId, role: options.role }));

/** `account log-out USERNAME`: ends all its sessions, in every process with the next call. */
export const accountLogOut = (username: string, options: ReasonOption): Promise<Answer> =>
  acted(username, options, (accountId) => ({ name: 'revoke-sessions', accountId }));

export const accountClose = (username: string, options: ReasonOption): Promise<Answer> =>
  acted(username, options, (accountId) => ({ name: 'close-account', accountId }));

export const accountReopen = (username: string, options: ReasonOption): Promise<Answer> =>
  acted(username, options, (accountId) => ({ name: 'reopen-account', accountId }));

type SubstituteOptions = RoleOptions & {
  readonly from: string;
  readonly to?: string;
  readonly withdraw?: boolean;
};

/** `account substitute USERNAME`: names one for a dated period, or takes back (`--withdraw`) the one that begins then. */
export async function accountSubstitute(username: string, options: SubstituteOptions): Promise<Answer> {
  const { role, from, to, withdraw = false } = options;
  if (withdraw)
    return acted(username, options, (accountId) => ({ name: 'withdraw-substitute', accountId, role, from }));
  if (to === undefined) return missingArgument(['account', 'substitute'], '--to');
  return acted(username, options, (accountId) => ({ name: 'name-substitute', accountId, role, from, to }));
}

/** Records an act on an account, and says how the account then stands. @throws Refused */
async function acted(
  username: string,
  options: ReasonOption,
  actOn: (accountId: string) => AccessAct,
): Promise<Answer> {
  return withAccess(options, async (deps, doing) => {
    const { accountId } = unlessRefused(await accountNamed(username, deps));
    unlessRefused(await recordAct(actOn(accountId), doing, deps));
    return stands(username, deps);
  });
}

async function stands(username: string, deps: AccessDeps): Promise<Answer> {
  const body = await shownNow(username, deps);
  return answer(body, () => format('print.account-stands', { ...body }));
}

async function shownNow(text: string, deps: AccessDeps) {
  const { accountId, username } = unlessRefused(await accountNamed(text, deps));
  const account = (await accessIn(deps.store)).accounts.get(accountId);
  return { username, accountId, ...(account !== undefined && shownAccount(account, deps.clock.today())) };
}
