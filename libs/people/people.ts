import type { Details } from './details.ts';
import { directoryIn } from './directory-in.ts';
import type { Directory, Person } from './directory-of.ts';
import type { PeopleDeps } from './people-deps.ts';

/** A person with what is known of one; without details: erased, or nothing is kept. */
export interface KnownPerson extends Omit<Person, 'positions'> {
  readonly details?: Details;
  readonly positions: readonly (Person['positions'][number] & {
    /** Its name. */
    readonly organisation?: string;
  })[];
}

type Reading = Pick<PeopleDeps, 'store' | 'vault'>;

/** Everybody there is, by id. @throws StoreUnreachable, DamagedEvent, Error a row of the vault was changed */
export async function everybody({ store, vault }: Reading): Promise<readonly KnownPerson[]> {
  const [directory, kept] = await Promise.all([directoryIn(store), vault.readAll()]);
  const persons = [...directory.persons.values()].sort((one, other) =>
    one.personId < other.personId ? -1 : 1,
  );
  return persons.map((person) => known(person, directory, kept.get(person.personId)));
}

/** Those of these ids whom the log knows; of the vault no other row is read. @throws as `everybody` */
export async function personsIn(
  { store, vault }: Reading,
  personIds: readonly string[],
): Promise<readonly KnownPerson[]> {
  const directory = await directoryIn(store);
  const persons = [...new Set(personIds)].flatMap((id) => directory.persons.get(id) ?? []);
  const wanted = persons.flatMap(({ personId, isErased }) => (isErased ? [] : [personId]));
  const kept = await vault.readSome(wanted);
  return persons.map((person) => known(person, directory, kept.get(person.personId)));
}

/** One person; undefined: the log knows none of that id. @throws as `everybody` */
export async function personIn(
  { store, vault }: Reading,
  personId: string,
): Promise<KnownPerson | undefined> {
  const [person] = await personsIn({ store, vault }, [personId]);
  return person;
}

/** Who was erased stays so, also where an old copy of the database brought the row back. */
function known(
  { positions, ...person }: Person,
  { organisations }: Directory,
  details: Details | undefined,
): KnownPerson {
  return {
    ...person,
    ...(details !== undefined && !person.isErased && { details }),
    positions: positions.map((position) => {
      const organisation = organisations.get(position.organisationId ?? '');
      return { ...position, ...(organisation !== undefined && { organisation }) };
    }),
  };
}
