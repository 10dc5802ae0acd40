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

/** One person; undefined: the log knows none of that id. @throws as `everybody` */
export async function personIn(
  { store, vault }: Reading,
  personId: string,
): Promise<KnownPerson | undefined> {
  const directory = await directoryIn(store);
  const person = directory.persons.get(personId);
  return person && known(person, directory, person.isErased ? undefined : await vault.read(personId));
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
