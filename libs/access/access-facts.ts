import { OPERATOR_KIND } from '#commands/record-operator-act';
import { streamName } from '#event-store/stream-name';
import type { FactMetadata } from '#lifecycle/fact';
import type { PlainDate } from '#lifecycle/values/plain-date';
import type { Role } from '#lifecycle/values/role';

/**
 * Code of the stream `operator-access`, which says who may get in and as what. Other acts of operators (a key
 * rotated, an export made, a person erased, a setting changed) get streams of their own beside it: `operator-{what}`.
 */
export const ACCESS_CODE = 'access';
export const ACCESS_STREAM = streamName({ kind: OPERATOR_KIND, code: ACCESS_CODE });

interface OfAccount {
  /** A UUID. The user name stands in the table of secrets alone: it may be a person's (contract rule 13). */
  readonly accountId: string;
}

/** Its facts by type. Storage format: fields may be added, none renamed. */
export interface AccessFacts {
  readonly AccountOpened: OfAccount & { readonly personId?: string };
  readonly RoleGranted: OfAccount & { readonly role: Role };
  readonly RoleWithdrawn: OfAccount & { readonly role: Role };
  readonly AccountClosed: OfAccount;
  readonly AccountReopened: OfAccount;
  /**
   * From now on the account's way in is the log-in provider, its password is none any more; it ends its sessions.
   * `subjectMark` is an HMAC of issuer and subject under a key that stands beside the log (docs/decisions/023).
   */
  readonly AccountLinked: OfAccount & { readonly issuer: string; readonly subjectMark: string };
  /** A new one-time password was made, and is the way in from now on; it ends the account's sessions. */
  readonly PasswordReset: OfAccount;
  readonly SessionsRevoked: OfAccount;
  /** Its owner gave the second factor up: from then on the password alone lets in. */
  readonly SecondFactorDropped: OfAccount;
  /** The account holds the role on the days from `from` to `to`, both among them. */
  readonly SubstituteNamed: OfAccount & Period & { readonly role: Role };
  /** Takes back the one that began on `from`. */
  readonly SubstituteWithdrawn: OfAccount & { readonly role: Role; readonly from: PlainDate };
  /** Without an account it is of one role alone. It may be used up to the end of `expiresOn`. */
  readonly TokenIssued: {
    readonly tokenId: string;
    readonly roles: readonly Role[];
    readonly accountId?: string;
    readonly expiresOn: PlainDate;
  };
  readonly TokenRevoked: { readonly tokenId: string };
}

/** Days from `from` to `to`, both among them. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** One fact with the data of its type. */
export type AccessFact = {
  [T in keyof AccessFacts]: {
    readonly type: T;
    readonly data: AccessFacts[T];
    readonly revision: number;
    readonly metadata: Pick<FactMetadata, 'recordedAt'>;
  };
}[keyof AccessFacts];
