import { accessFactsIn } from '#access/access-in';
import { accessThen, rolesOfPersons, type Access, type Account } from '#access/access-of';
import { usernamesOf } from '#access/account-secrets';
import type { Asking } from '#access/may-do';
import type { Label } from '#lifecycle/form';
import { parsePersonId } from '#lifecycle/values/person-id';
import { dayOf, type Instant } from '#lifecycle/values/plain-date';
import type { Role } from '#lifecycle/values/role';
import { roleLabel } from '#messages/names';
import type { Stores } from '#runtime/open-stores';
import { actorLabel, mayReadNames, nameOf, type Known } from './known-persons.ts';

/** What somebody reads of persons who acted. */
export interface Acquainted {
  /** The best name that the reader may know: of the vault, else of the account; undefined: the id alone. */
  readonly bestName: (personId: string) => string | undefined;
  /** What the person could act as when it was recorded, whatever became of it since. */
  readonly rolesThen: (personId: string, at: Instant) => readonly Role[];
}

/** A user name is personal data as a name is (decision 029): who reads names reads it, and everybody their own. @throws StoreUnreachable, DamagedEvent */
export async function acquainted(
  { by, known }: { readonly by: Asking; readonly known: Known },
  { store, pool }: Stores,
): Promise<Acquainted> {
  const then = accessThen(await accessFactsIn(store));
  const readable = readableAccounts(then(NEVER_ENDS), by);
  const usernames = await usernamesOf(
    pool,
    readable.map(({ accountId }) => accountId),
  );
  const account = accountNames(readable, usernames);
  return {
    // Of whom was erased nothing is shown, whatever an old copy brought back (decision 020).
    bestName: (personId) =>
      known.get(personId)?.isErased === true ? undefined : (nameOf(personId, known) ?? account.get(personId)),
    rolesThen: (personId, at) => rolesOfPersons(then(at), dayOf(at))(personId),
  };
}

/** After everything that is on record. */
const NEVER_ENDS = '9999-12-31T23:59:59.999Z' as Instant;

/** Accounts of persons whom somebody may read by name. */
const readableAccounts = ({ accounts }: Access, by: Asking): readonly Account[] =>
  [...accounts.values()].filter(
    ({ personId }) => personId !== undefined && (mayReadNames(by) || by.personId === personId),
  );

/** By person: of several accounts that of the open one. */
function accountNames(accounts: readonly Account[], usernames: ReadonlyMap<string, string>) {
  const all = accounts.toSorted((one, other) => Number(one.isOpen) - Number(other.isOpen));
  return new Map(
    all.flatMap(({ accountId, personId }) => {
      const name = usernames.get(accountId);
      return personId === undefined || name === undefined ? [] : [[personId, name] as const];
    }),
  );
}

export interface Acted {
  /** When it was recorded. */
  readonly at: Instant;
  /** The roles in which it is done; absent: any. */
  readonly as: readonly Role[] | undefined;
}

/** As what a person acted. */
const rolesActed = (personId: string, { at, as }: Acted, { rolesThen }: Acquainted) =>
  rolesThen(personId, at).filter((role) => as?.includes(role) !== false);

/** Somebody as a request tells them: the id, the best name that the reader may know, as what they acted. */
export function personInRole(actor: string, acted: Acted, met: Acquainted) {
  const personId = parsePersonId(actor) ?? actor;
  return {
    personId,
    name: met.bestName(personId) ?? null,
    roles: rolesActed(personId, acted, met).map((role) => roleLabel(role)),
  };
}

/** Who acted, told alike wherever it is: a person by role and best name, else by the id; whoever else by what they are called. */
export function whoWas(
  actor: string,
  acted: Acted,
  { known, ...met }: Acquainted & { readonly known: Known },
): Label {
  const personId = actor.startsWith('person:') ? parsePersonId(actor) : undefined;
  if (personId === undefined) return actorLabel(actor, known);
  const roles = rolesActed(personId, acted, met).map((role) => roleLabel(role).label);
  const name = met.bestName(personId) ?? personId;
  const told = (language: 'vi' | 'en'): string =>
    [roles.map((role) => role[language]).join(', '), name].filter((part) => part !== '').join(' ');
  return { vi: told('vi'), en: told('en') };
}
