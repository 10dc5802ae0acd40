import { namesPerson } from './person-id.ts';

/**
 * Whether two records name one organisation. The law asks who it is (applicant, host, whose staff somebody is, who
 * approves), never how it was typed: letter case, spaces, signs that nobody sees, a full stop at the end, and the two ways to write a marked letter are typing. Words
 * and marks are the name. Two that differ in capitals alone would be taken for one; the other mistake, a conflict of
 * interest let through for a capital letter, is the graver. Where a natural person stands in an organisation's place
 * (`person:{id}`), the id says who it is, letter for letter.
 */
export function isSameOrganisation(one: string, other: string): boolean {
  return spelled(one) === spelled(other);
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const AT_THE_END = /[\s.,;:]+$/u;

function spelled(name: string): string {
  const seen = name.normalize('NFC').replace(UNSEEN, '');
  const text = seen.trim().replace(/\s+/g, ' ').replace(AT_THE_END, '');
  return namesPerson(text) ? text : text.toLocaleLowerCase('vi');
}
