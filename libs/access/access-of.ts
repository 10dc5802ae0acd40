import type { Fact, FactMetadata } from '#lifecycle/fact';
import { unknownFact } from '#lifecycle/invariant';
import type { Instant, PlainDate } from '#lifecycle/values/plain-date';
import { ROLES, type Role } from '#lifecycle/values/role';
import type { AccessFact, AccessFacts, Period } from './access-facts.ts';

/** An account, as far as the log knows it: its secrets and its user name stand elsewhere. */
export interface Account {
  readonly accountId: string;
  readonly personId?: string;
  readonly isOpen: boolean;
  /** Held for good; a substitute's are beside them. */
  readonly roles: readonly Role[];
  readonly substitutes: readonly (Period & { readonly role: Role })[];
  /** Its way in, where that is a log-in provider: it has no password then. */
  readonly identity?: AccountIdentity;
  /** When it was closed the last time, open again since or not. */
  readonly closedAt?: Instant;
  /** Revision of the last fact that ended all its sessions: one begun under another number is void. */
  readonly sessionsSince: number;
}

/** Whom a log-in provider has to vouch for, as far as the log tells. */
export interface AccountIdentity {
  readonly issuer: string;
  readonly subjectMark: string;
}

/** A token, without its secret. */
export interface Token {
  readonly tokenId: string;
  readonly roles: readonly Role[];
  readonly accountId?: string;
  readonly expiresOn: PlainDate;
  readonly isRevoked: boolean;
}

/** Who may get in, and as what; by account id and token id. */
export interface Access {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly tokens: ReadonlyMap<string, Token>;
}

/** Access after the facts of its stream, in revision order. Pure. */
export function accessOf(history: readonly Fact[]): Access {
  const folded = { accounts: new Map<string, Account>(), tokens: new Map<string, Token>() };
  for (const fact of history) take(folded, fact as unknown as AccessFact);
  return folded;
}

/** Access as it was at an instant. What is the same is folded once: a story asks for the same few again and again. */
export function accessThen(history: readonly Fact[]): (at: Instant) => Access {
  const folded = new Map<number, Access>();
  return (at) => {
    const count = history.findLastIndex(({ metadata }) => metadata.recordedAt <= at) + 1;
    const access = folded.get(count) ?? accessOf(history.slice(0, count));
    folded.set(count, access);
    return access;
  };
}

/** Whether there is an account or a token: from then on nobody acts without saying who it is (contract section 10). */
export const isInUse = ({ accounts, tokens }: Access): boolean => accounts.size + tokens.size > 0;

/** The roles that an account holds on a day, a substitute's among them, in the contract's order; none when it is closed. */
export function rolesOn({ isOpen, roles, substitutes }: Account, day: PlainDate): readonly Role[] {
  if (!isOpen) return [];
  const standsIn = substitutes.filter(({ from, to }) => from <= day && day <= to).map(({ role }) => role);
  return ROLES.filter((role) => roles.includes(role) || standsIn.includes(role));
}

/**
 * Whether the account behind an event, or behind the token that it was recorded with, is open and was not closed since;
 * not where there is none (an operator, a token of a role alone).
 */
export function stillStands(
  { accounts, tokens }: Access,
  { recordedBy: { by }, recordedAt }: Pick<FactMetadata, 'recordedBy' | 'recordedAt'>,
): boolean {
  if (typeof by !== 'string') return false;
  const account = accounts.get(by) ?? accounts.get(tokens.get(by)?.accountId ?? '');
  return account?.isOpen === true && !(account.closedAt !== undefined && account.closedAt > recordedAt);
}

/** The open accounts that hold the role for good: without one nobody could ever give a role again. */
export const administratorsIn = ({ accounts }: Access): readonly Account[] =>
  [...accounts.values()].filter(({ isOpen, roles }) => isOpen && roles.includes('administrator'));

/** A person's accounts, open or not; the id without `person:`. */
export const accountsOf = ({ accounts }: Access, personId: string): readonly Account[] =>
  [...accounts.values()].filter((one) => one.personId === personId);

/** What a person may act as on a day, by all their accounts; the id without `person:`. */
export function rolesOfPersons(access: Access, day: PlainDate): (personId: string) => readonly Role[] {
  return (personId) => [...new Set(accountsOf(access, personId).flatMap((account) => rolesOn(account, day)))];
}

interface Folded {
  readonly accounts: Map<string, Account>;
  readonly tokens: Map<string, Token>;
}

function take({ accounts, tokens }: Folded, fact: AccessFact): void {
  switch (fact.type) {
    case 'AccountOpened': {
      const { data, revision: sessionsSince } = fact;
      accounts.set(data.accountId, { ...data, isOpen: true, roles: [], substitutes: [], sessionsSince });
      return;
    }
    case 'TokenIssued':
      tokens.set(fact.data.tokenId, { ...fact.data, isRevoked: false });
      return;
    case 'TokenRevoked':
      change(tokens, fact.data.tokenId, (token) => ({ ...token, isRevoked: true }));
      return;
    default:
      change(accounts, fact.data.accountId, (account) => evolveAccount(account, fact));
  }
}

function change<T>(among: Map<string, T>, id: string, how: (one: T) => T): void {
  const one = among.get(id);
  if (one !== undefined) among.set(id, how(one));
}

type FactOfAccount = Exclude<AccessFact, { readonly type: 'AccountOpened' | 'TokenIssued' | 'TokenRevoked' }>;

function evolveAccount(account: Account, fact: FactOfAccount): Account {
  switch (fact.type) {
    case 'RoleGranted':
      return { ...account, roles: [...account.roles, fact.data.role] };
    case 'RoleWithdrawn':
      return { ...account, roles: account.roles.filter((role) => role !== fact.data.role) };
    case 'AccountClosed':
      return {
        ...account,
        isOpen: false,
        closedAt: fact.metadata.recordedAt,
        sessionsSince: fact.revision,
      };
    case 'AccountReopened':
      return { ...account, isOpen: true, sessionsSince: fact.revision };
    case 'AccountLinked': {
      const { issuer, subjectMark } = fact.data;
      return { ...account, identity: { issuer, subjectMark }, sessionsSince: fact.revision };
    }
    case 'PasswordReset': {
      const { identity: _identity, ...without } = account;
      return { ...without, sessionsSince: fact.revision };
    }
    case 'SessionsRevoked':
      return { ...account, sessionsSince: fact.revision };
    case 'SecondFactorDropped':
      return account;
    case 'SubstituteNamed':
      return { ...account, substitutes: [...account.substitutes, periodOf(fact.data)] };
    case 'SubstituteWithdrawn':
      return {
        ...account,
        substitutes: account.substitutes.filter(
          ({ role, from }) => role !== fact.data.role || from !== fact.data.from,
        ),
      };
    default:
      return unknownFact(fact);
  }
}

const periodOf = ({ role, from, to }: AccessFacts['SubstituteNamed']) => ({ role, from, to });
