import {
  accepted,
  isNonEmpty,
  refusal,
  refused,
  type DecidedFact,
  type Decision,
  type Refusal,
} from '#lifecycle/decision';
import type { Fact } from '#lifecycle/fact';
import type { JsonObject } from '#lifecycle/values/json';
import { parsePersonId } from '#lifecycle/values/person-id';
import { parsePlainDate, plusDays, type PlainDate } from '#lifecycle/values/plain-date';
import { ROLES, type Role } from '#lifecycle/values/role';
import type { AccessFacts } from './access-facts.ts';
import { accessOf, administratorsIn, rolesOn, type Access, type Account } from './access-of.ts';
import { rolesApart } from './roles-apart.ts';

/** A token lives no longer. More: one that was lost stays of use to its finder. */
const LONGEST_TOKEN_DAYS = 366;

/** What an administrator or an operator asks for. Roles, days and persons come as they were typed. */
export type AccessAct =
  | { readonly name: 'open-account'; readonly accountId: string; readonly personId?: string }
  | { readonly name: 'grant-role' | 'withdraw-role'; readonly accountId: string; readonly role: string }
  | {
      readonly name:
        'close-account' | 'reopen-account' | 'reset-password' | 'revoke-sessions' | 'drop-second-factor';
      readonly accountId: string;
    }
  | {
      readonly name: 'link-account';
      readonly accountId: string;
      readonly issuer: string;
      readonly subjectMark: string;
    }
  | {
      readonly name: 'name-substitute';
      readonly accountId: string;
      readonly role: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly name: 'withdraw-substitute';
      readonly accountId: string;
      readonly role: string;
      readonly from: string;
    }
  | {
      readonly name: 'issue-token';
      readonly tokenId: string;
      readonly roles: readonly string[];
      readonly accountId?: string;
      readonly expiresOn: string;
    }
  | { readonly name: 'revoke-token'; readonly tokenId: string };

/** The fact that each act states. */
const STATES = {
  'open-account': 'AccountOpened',
  'grant-role': 'RoleGranted',
  'withdraw-role': 'RoleWithdrawn',
  'close-account': 'AccountClosed',
  'reopen-account': 'AccountReopened',
  'link-account': 'AccountLinked',
  'reset-password': 'PasswordReset',
  'revoke-sessions': 'SessionsRevoked',
  'drop-second-factor': 'SecondFactorDropped',
  'name-substitute': 'SubstituteNamed',
  'withdraw-substitute': 'SubstituteWithdrawn',
  'issue-token': 'TokenIssued',
  'revoke-token': 'TokenRevoked',
} as const satisfies Record<AccessAct['name'], keyof AccessFacts>;

interface Standing {
  readonly access: Access;
  readonly today: PlainDate;
}

/**
 * What an act does to the stream of access: a fact of today, or why not. Whether who asks may is not asked here. Pure;
 * `history` is the stream in revision order.
 */
export function decideAccess(
  { act, reason }: { readonly act: AccessAct; readonly reason?: string | undefined },
  history: readonly Fact[],
  { today }: { readonly today: PlainDate },
): Decision {
  const broken = formOf(act, today);
  if (isNonEmpty(broken)) return refused(broken);
  const against = rulesOf(act, { access: accessOf(history), today });
  if (isNonEmpty(against)) return refused(against);
  const fact: DecidedFact = { type: STATES[act.name], occurredOn: today, data: dataOf(act) };
  return accepted(reason === undefined ? fact : { ...fact, reason });
}

function dataOf({ name: _name, ...data }: AccessAct): JsonObject {
  if (!('personId' in data)) return data;
  return { ...data, personId: parsePersonId(data.personId) ?? data.personId };
}

/** What is wrong whoever has an account: all of it at once. */
function formOf(act: AccessAct, today: PlainDate): readonly Refusal[] {
  switch (act.name) {
    case 'open-account':
      return act.personId === undefined || parsePersonId(act.personId) !== undefined
        ? []
        : [refusal('invalid-field', 'personId', { expected: 'person' })];
    case 'grant-role':
    case 'withdraw-role':
      return isRole('role', act.role);
    case 'name-substitute':
      return [...isRole('role', act.role), ...isPeriod(act, today)];
    case 'withdraw-substitute':
      return [...isRole('role', act.role), ...isDay('from', act.from)];
    case 'issue-token':
      return [...areRoles(act), ...isExpiry(act.expiresOn, today)];
    default:
      return [];
  }
}

const isRole = (field: string, role: string): readonly Refusal[] =>
  ROLES.includes(role as Role)
    ? []
    : [refusal('invalid-field', field, { expected: 'choice', values: ROLES })];

const isDay = (field: string, day: string): readonly Refusal[] =>
  parsePlainDate(day) === undefined ? [refusal('invalid-date', field, { expected: 'date' })] : [];

function isPeriod({ from, to }: { from: string; to: string }, today: PlainDate): readonly Refusal[] {
  const wrong = [...isDay('from', from), ...isDay('to', to)];
  const after = from > today ? from : today;
  if (wrong.length > 0 || to >= after) return wrong;
  return [refusal('invalid-field', 'to', { expected: 'on-or-after', after })];
}

function areRoles({
  roles,
  accountId,
}: {
  roles: readonly string[];
  accountId?: string;
}): readonly Refusal[] {
  const [first, ...more] = roles;
  if (first === undefined) return [refusal('missing-field', 'roles')];
  const unknown = roles.flatMap((role) => isRole('roles', role)).slice(0, 1);
  const isOfNobody = accountId === undefined && more.length > 0;
  return isOfNobody ? [...unknown, refusal('invalid-field', 'roles', { expected: 'one-role' })] : unknown;
}

function isExpiry(expiresOn: string, today: PlainDate): readonly Refusal[] {
  const wrong = isDay('expiresOn', expiresOn);
  const latest = plusDays(today, LONGEST_TOKEN_DAYS);
  if (wrong.length > 0) return wrong;
  if (expiresOn < today)
    return [refusal('invalid-field', 'expiresOn', { expected: 'on-or-after', after: today })];
  return expiresOn > latest
    ? [refusal('invalid-field', 'expiresOn', { expected: 'on-or-before', latest })]
    : [];
}

function rulesOf(act: AccessAct, standing: Standing): readonly Refusal[] {
  switch (act.name) {
    case 'open-account':
      return standing.access.accounts.has(act.accountId)
        ? [refusal('already-exists', 'accountId', { id: act.accountId })]
        : [];
    case 'issue-token':
      return tokenRules(act, standing);
    case 'revoke-token': {
      const token = standing.access.tokens.get(act.tokenId);
      if (token === undefined) return [refusal('not-found', 'tokenId', { code: act.tokenId })];
      return token.isRevoked ? [refusal('illegal-state', 'tokenId', { revoked: true })] : [];
    }
    default: {
      const account = standing.access.accounts.get(act.accountId);
      return account === undefined ? [noAccount(act.accountId)] : accountRules(act, account, standing);
    }
  }
}

const noAccount = (accountId: string): Refusal => refusal('not-found', 'accountId', { code: accountId });

type ActOnAccount = Exclude<AccessAct, { readonly name: 'open-account' | 'issue-token' | 'revoke-token' }>;

/** Roles of a closed account may be taken away, that it does not come back with them; nothing else is done to it. */
const OF_CLOSED: readonly AccessAct['name'][] = ['reopen-account', 'withdraw-role', 'withdraw-substitute'];

function accountRules(act: ActOnAccount, account: Account, { access, today }: Standing): readonly Refusal[] {
  const { isOpen, roles, substitutes } = account;
  if (!isOpen && !OF_CLOSED.includes(act.name))
    return [refusal('illegal-state', 'accountId', { closed: true })];
  switch (act.name) {
    case 'grant-role':
      return roles.includes(act.role as Role)
        ? [heldAlready(act.role)]
        : rolesApart([...rolesFrom(account, today), act.role]);
    case 'withdraw-role':
      if (!roles.includes(act.role as Role)) return [notHeld('role', act.role)];
      return act.role === 'administrator' ? lastAdministrator('role', account, access) : [];
    case 'close-account':
      return lastAdministrator('accountId', account, access);
    case 'reopen-account':
      return isOpen ? [refusal('illegal-state', 'accountId', { open: true })] : [];
    case 'name-substitute': {
      const overlap = substitutes.some(
        ({ role, from, to }) => role === act.role && from <= act.to && act.from <= to,
      );
      return overlap || roles.includes(act.role as Role)
        ? [heldAlready(act.role)]
        : rolesApart([...rolesFrom(account, today), act.role]);
    }
    case 'withdraw-substitute': {
      const isNamed = substitutes.some(({ role, from }) => role === act.role && from === act.from);
      return isNamed ? [] : [notHeld('role', act.role)];
    }
    case 'link-account':
    case 'reset-password':
    case 'revoke-sessions':
    case 'drop-second-factor':
      return [];
  }
}

/** The roles of an account on a day or later. */
const rolesFrom = ({ roles, substitutes }: Account, day: PlainDate): readonly string[] => [
  ...roles,
  ...substitutes.filter(({ to }) => to >= day).map(({ role }) => role),
];

const heldAlready = (role: string): Refusal => refusal('already-exists', 'role', { role });
const notHeld = (field: string, role: string): Refusal => refusal('not-found', field, { role });

function lastAdministrator(field: string, account: Account, access: Access): readonly Refusal[] {
  const [one, ...others] = administratorsIn(access);
  const isLast = one?.accountId === account.accountId && others.length === 0;
  return isLast ? [refusal('last-administrator', field)] : [];
}

function tokenRules(
  { tokenId, roles, accountId }: { tokenId: string; roles: readonly string[]; accountId?: string },
  { access, today }: Standing,
): readonly Refusal[] {
  if (access.tokens.has(tokenId)) return [refusal('already-exists', 'tokenId', { id: tokenId })];
  if (accountId === undefined) return [];
  const account = access.accounts.get(accountId);
  if (account === undefined) return [noAccount(accountId)];
  if (!account.isOpen) return [refusal('illegal-state', 'accountId', { closed: true })];
  const held = rolesOn(account, today);
  return roles.filter((role) => !held.includes(role as Role)).map((role) => notHeld('roles', role));
}
