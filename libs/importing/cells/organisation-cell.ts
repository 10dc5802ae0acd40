import { namesPerson, parsePersonId } from '#lifecycle/values/person-id';
import { folded } from '../folded.ts';
import { notAsExpected, type Cell, type Said } from './cell.ts';

/** Titles before a person's name, folded. */
const TITLED = /^(?:gs|pgs|ts|ths|ks|bs|dr|mr|mrs|ms|ong|ba)\b[. ]/;
/** Names of families that begin no kind of organisation, folded. */
const FAMILIES =
  'nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ngo|duong|ly|dinh|doan|luong|trinh|dao|quach';
/** A family's name and one to four words more, each of one syllable with a capital: a person as Vietnam writes one. */
const LIKE_A_NAME = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,4}$/u;
const OF_A_FAMILY = new RegExp(`^(?:${FAMILIES}) `);
/** Vụ, Đảng: kinds of organisation that look like families' names once folded. */
const OF_AN_OFFICE = /^(?:v\u1ee5|\u0111\u1ea3ng) /;
const CONTACT = /\S@\S{1,255}\.\S|(?:\+84|\b0)[\d .-]{8,12}\d/;

/**
 * The name of an organisation, or `person:{id}`. A cell that seems to name a person is refused: no event holds a name,
 * an address or a number of one (contract rule 13), and what was written once stays.
 */
export function readOrganisation({ text }: Cell): Said<string> {
  const name = text.normalize('NFC').trim();
  if (namesPerson(name))
    return parsePersonId(name) === undefined ? notAsExpected({ expected: 'cell-person' }) : { value: name };
  if (CONTACT.test(name)) return notAsExpected({ expected: 'cell-contact' });
  return seemsAPerson(name) ? notAsExpected({ expected: 'cell-person-or-organisation' }) : { value: name };
}

/** A person by an id; a name is refused. */
export function readPerson({ text }: Cell): Said<string> {
  const given = text.trim();
  return namesPerson(given) && parsePersonId(given) !== undefined
    ? { value: given }
    : notAsExpected({ expected: 'cell-person' });
}

function seemsAPerson(name: string): boolean {
  const plain = folded(name);
  return (
    TITLED.test(plain) ||
    (LIKE_A_NAME.test(name) && OF_A_FAMILY.test(plain) && !OF_AN_OFFICE.test(name.toLowerCase()))
  );
}
