import type { Access } from '#access/access-of';
import { withoutRight, type Asking } from '#access/may-do';
import type { Fact } from '#lifecycle/fact';
import type { Label } from '#lifecycle/form';
import { inBoth, roleLabel } from '#messages/names';
import { everybody, personIn, type KnownPerson } from '#people/people';
import { peopleOn } from '#people/people-deps';
import type { Stores } from '#runtime/open-stores';

/** Persons whom somebody may read by name, by id. */
export type Known = ReadonlyMap<string, KnownPerson>;

export const mayReadNames = (by: Asking): boolean => withoutRight(by, 'people') === undefined;

/** Names come out of the vault for who may read everybody's, and one's own (decision 020). @throws as `everybody` */
export async function knownTo(by: Asking, stores: Stores): Promise<Known> {
  const deps = peopleOn(stores);
  if (mayReadNames(by)) return new Map((await everybody(deps)).map((one) => [one.personId, one]));
  const self = by.personId === undefined ? undefined : await personIn(deps, by.personId);
  return new Map(self === undefined ? [] : [[self.personId, self]]);
}

/** What somebody is called, as far as the reader may know; null: by the id. @throws StoreUnreachable, DamagedEvent */
export async function nameKnownTo(by: Asking, personId: string, stores: Stores): Promise<string | null> {
  if (!mayReadNames(by) && by.personId !== personId) return null;
  return (await personIn(peopleOn(stores), personId))?.details?.name ?? null;
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
