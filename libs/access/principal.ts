import type { Role } from '#lifecycle/values/role';

/** Who acts in a call. */
export interface Principal {
  readonly via: 'session' | 'token' | 'operator' | 'provider';
  /** Of the account, the token, `operator:{os user}`, or `provider:{issuer}` for whom it vouched and nobody here knows. What `recordedBy.by` names. */
  readonly id: string;
  /** Those it holds today. None while `mustChange`: whoever has only a one-time password may do nothing else. */
  readonly roles: readonly Role[];
  /** Of a token: the account that it is of; absent for one of a role alone. */
  readonly accountId?: string;
  /** Of the person behind it; absent for a token of a role alone. */
  readonly personId?: string;
  /** The password is a one-time one and must be changed first. */
  readonly mustChange?: true;
}

/** Whoever works at the command line, `operator:{os user}`: the machine that holds the data is theirs. */
export const operatorPrincipal = (id: string): Principal => ({ via: 'operator', id, roles: [] });

/**
 * As an event names who acted: `person:{personId}`; an operator by its id; where no person is known (a token of one
 * role, the account of the first start), the role: of several the first in the contract's order.
 */
export function actorOf({ via, id, personId, roles }: Principal): string {
  if (personId !== undefined) return `person:${personId}`;
  return via === 'operator' ? id : (roles[0] ?? id);
}

/** As an event names who typed it. */
export const recordedByOf = ({ id, via }: Principal) => ({ by: id, via });
