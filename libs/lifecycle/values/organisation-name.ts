import { namesPerson } from './person-id.ts';

/**
 * Whether two records name one organisation. The law asks who it is (applicant, host, whose staff somebody is, who
 * approves), never how it was typed: letter case, spaces, and the two ways to write a marked letter are typing. Words
 * and marks are the name. Two that differ in capitals alone would be taken for one; the other mistake, a conflict of
 * interest let through for a capital letter, is the graver. Where a natural person stands in an organisation's place
 * (`person:{id}`), the id says who it is, letter for letter.
 */
export function isSameOrganisation(one: string, other: string): boolean {
  return spelled(one) === spelled(other);
}

function spelled(name: string): string {
  const text = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  return namesPerson(text) ? text : text.toLocaleLowerCase('vi');
}
