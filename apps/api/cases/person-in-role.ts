import { parsePersonId } from '#lifecycle/values/person-id';
import type { Role } from '#lifecycle/values/role';
import { roleLabel } from '#messages/names';
import { nameOf, type Known } from './known-persons.ts';

interface Told {
  /** What a person may act as today. */
  readonly rolesOf: (personId: string) => readonly Role[];
  readonly known: Known;
  /** The roles in which the person acted, whatever else they may act as. */
  readonly among: readonly Role[];
}

/** Somebody as a request tells them: the id, the name where the reader may read it, what of these they may act as today. */
export function personInRole(actor: string, { rolesOf, known, among }: Told) {
  const personId = parsePersonId(actor) ?? actor;
  return {
    personId,
    name: nameOf(personId, known) ?? null,
    roles: [...new Set(rolesOf(personId))].filter((role) => among.includes(role)).map(roleLabel),
  };
}
