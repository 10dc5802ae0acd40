import type { Access } from '#access/access-of';
import type { PlainDate } from '#lifecycle/values/plain-date';

/** Somebody who stands in, in a role for a time. */
export interface Substitute {
  readonly personId: string | null;
  readonly role: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Who stands in for these roles today or later, by the day that it begins. */
export function substitutesFor(
  roles: readonly string[],
  { access, today }: { readonly access: Access; readonly today: PlainDate },
): readonly Substitute[] {
  return [...access.accounts.values()]
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ personId = null, substitutes }) =>
      substitutes
        .filter(({ role, to }) => roles.includes(role) && today <= to)
        .map(({ role, from, to }) => ({ personId, role, from, to })),
    )
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}
