import { barePersonId, keepsPersonsUnnamed } from './person-id.ts';
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

/** Whether two actors are one: a person however the id is written, else the same text in any spelling of its letters. */
export function isSameActor(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return barePersonId(one.normalize('NFC')) === barePersonId(other.normalize('NFC'));
}
