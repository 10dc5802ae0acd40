import { OPERATOR_KIND } from '#commands/record-operator-act';
import { streamName } from '#event-store/stream-name';
import type { PlainDate } from '#lifecycle/values/plain-date';
import type { Role } from '#lifecycle/values/role';

/** Code of the stream `operator-people`: who there is, in which position and when, by ids alone. */
export const PEOPLE_CODE = 'people';
export const PEOPLE_STREAM = streamName({ kind: OPERATOR_KIND, code: PEOPLE_CODE });

interface OfPerson {
  readonly personId: string;
}

/** A role, held on the days from `from` to `to`, both among them; without `to` it goes on. */
export interface Position {
  readonly role: Role;
  readonly organisationId?: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/** Its facts by type. Storage format: fields may be added, none renamed. No name, address or number of a person. */
export interface PeopleFacts {
  readonly PersonAdded: OfPerson;
  /** Which fields of the vault were set anew, not to what. */
  readonly PersonDetailsChanged: OfPerson & { readonly fields: readonly string[] };
  /** The key was destroyed: nobody reads any more what was known of the person. The id is never given again. */
  readonly PersonErased: OfPerson;
  /** An organisation's name is no personal data. */
  readonly OrganisationAdded: { readonly organisationId: string; readonly name: string };
  readonly PositionHeld: OfPerson & Position;
  /** Ends the one that began on `from`. */
  readonly PositionEnded: OfPerson & Position & { readonly to: PlainDate };
  /** `keyId` tells keys apart and says nothing of them. */
  readonly MasterKeyRotated: { readonly keyId: string };
}

/** One fact with the data of its type. */
export type PeopleFact = {
  [T in keyof PeopleFacts]: { readonly type: T; readonly data: PeopleFacts[T] };
}[keyof PeopleFacts];
