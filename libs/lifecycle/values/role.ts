import { isSameOrganisation } from './organisation-name.ts';
import { keepsPersonsUnnamed, parsePersonId } from './person-id.ts';
import { isStorable } from './storable-text.ts';

/** Who may record or must act (contract section 6). */
export const ROLES = [
  'program-manager',
  'head-of-division',
  'director',
  'provincial-committee',
  'accountant',
  'council-secretary',
  'council-member',
  'one-stop-officer',
  'facility-manager',
  'host',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

const NAMED = /^(?:org|person):\S(?:.*\S)?$/su;

/** Whether `text` says who acted on paper: a role, `org:{name}` or `person:{personId}`; a bare name of a person does not. */
export function isActor(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  return (
    (ROLES as readonly string[]).includes(text) ||
    (NAMED.test(text) && keepsPersonsUnnamed(text) && isStorable(text))
  );
}

/** Whether two actors are one: a person however the id is written, an organisation however its name is. */
export function isSameActor(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const [id, otherId] = [parsePersonId(one), parsePersonId(other)];
  return id === undefined || otherId === undefined ? isSameOrganisation(one, other) : id === otherId;
}
