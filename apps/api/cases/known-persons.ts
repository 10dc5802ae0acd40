import type { Access } from '#access/access-of';
import { withoutRight, type Asking } from '#access/may-do';
import type { Fact } from '#lifecycle/fact';
import type { Label } from '#lifecycle/form';
import { parsePersonId } from '#lifecycle/values/person-id';
import { ROLES } from '#lifecycle/values/role';
import { inBoth, roleLabel } from '#messages/names';
import { personsIn, type KnownPerson } from '#people/people';
import { peopleOn } from '#people/people-deps';
import type { Stores } from '#runtime/open-stores';

/** Persons whom somebody may read by name, by id. */
export type Known = ReadonlyMap<string, KnownPerson>;

export const mayReadNames = (by: Asking): boolean => withoutRight(by, 'people') === undefined;

/**
 * Whom a value names, at any depth: names come out of the vault for who may read everybody's, and one's own (decision
 * 020). The others’ stay sealed. @throws as `everybody`
 */
export async function knownAmong(value: unknown, by: Asking, stores: Stores): Promise<Known> {
  const readable = [...idsIn(value)].filter((id) => mayReadNames(by) || by.personId === id);
  const found = await personsIn(peopleOn(stores), readable);
  return new Map(found.map((one) => [one.personId, one]));
}

/** The account, token or operator that wrote a fact down, itself or with a file; empty where none is named. */
export function writerIn(recordedBy: Fact['metadata']['recordedBy']): string {
  const { by, import: file } = recordedBy;
  if (typeof by === 'string') return by;
  return typeof file === 'object' && file !== null && 'by' in file && typeof file.by === 'string'
    ? file.by
    : '';
}

/** The person of an account or a token. */
export function personBehind(by: string, { accounts, tokens }: Access): string | null {
  const account = accounts.get(by) ?? accounts.get(tokens.get(by)?.accountId ?? '');
  return account?.personId ?? null;
}

/** Of a person the name, as far as the reader may read it; else the id. */
export function actorLabel(actor: string, known: Known): Label {
  const [, by, id] = /^(person|operator):(.+)$/.exec(actor) ?? [];
  if (id === undefined) return roleLabel(actor).label;
  if (by === 'operator') return inBoth('fact.operator', { name: id });
  const said = nameOf(id, known) ?? id;
  return { vi: said, en: said };
}

export const nameOf = (id: string, known: Known): string | undefined => known.get(id)?.details?.name;

/** Ids of whom a value may name; what only has the shape of an id is among them. */
function idsIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'object' && value !== null)
    return new Set(Object.values(value).flatMap((one) => [...idsIn(one)]));
  const id = parsePersonId(value);
  return new Set(id === undefined || isRole(id) ? [] : [id]);
}

/** Names of whom the data name, at any depth. */
export function namesIn(value: unknown, known: Known): Readonly<Record<string, string>> {
  if (typeof value === 'object' && value !== null)
    return Object.assign({}, ...Object.values(value).map((one) => namesIn(one, known))) as Record<
      string,
      string
    >;
  const id = parsePersonId(value);
  const name = id === undefined || isRole(id) ? undefined : nameOf(id, known);
  return name === undefined ? {} : { [String(value)]: name };
}

/** A role's name has the shape of an id. */
const isRole = (text: string): boolean => (ROLES as readonly string[]).includes(text);
