import type { Fact } from '#lifecycle/fact';
import { unknownFact } from '#lifecycle/invariant';
import type { PeopleFact, Position } from './people-facts.ts';

/** A person, as far as the log knows one. */
export interface Person {
  readonly personId: string;
  readonly isErased: boolean;
  readonly positions: readonly Position[];
}

/** Who there is: persons by id, names of organisations by id. */
export interface Directory {
  readonly persons: ReadonlyMap<string, Person>;
  readonly organisations: ReadonlyMap<string, string>;
  /** Of the last rotation of the master key that was ended. */
  readonly keyId?: string;
}

/** The directory after the facts of its stream, in revision order. Pure. */
export function directoryOf(history: readonly Fact[]): Directory {
  const folded: Folded = { persons: new Map(), organisations: new Map(), keys: [] };
  for (const fact of history) take(folded, fact as unknown as PeopleFact);
  const { persons, organisations, keys } = folded;
  const keyId = keys.at(-1);
  return { persons, organisations, ...(keyId !== undefined && { keyId }) };
}

/** Whether both are the same position, whenever it ends. */
export const isSamePosition = (one: Position, other: Position): boolean =>
  one.role === other.role && one.organisationId === other.organisationId && one.from === other.from;

/** After every day that is written with four digits of the year. */
const FOR_GOOD = '9999-12-31';

/** Whether both are one role in one organisation on a day or more. */
export const overlaps = (one: Position, other: Position): boolean =>
  one.role === other.role &&
  one.organisationId === other.organisationId &&
  one.from <= (other.to ?? FOR_GOOD) &&
  other.from <= (one.to ?? FOR_GOOD);

/** The id of the organisation of that name, however its letters are written. */
export function organisationNamed({ organisations }: Directory, name: string): string | undefined {
  const wanted = spelling(name);
  return [...organisations].find(([, known]) => spelling(known) === wanted)?.[0];
}

const spelling = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('vi');

interface Folded {
  readonly persons: Map<string, Person>;
  readonly organisations: Map<string, string>;
  readonly keys: string[];
}

function take({ persons, organisations, keys }: Folded, fact: PeopleFact): void {
  switch (fact.type) {
    case 'PersonAdded': {
      const { personId } = fact.data;
      persons.set(personId, { personId, isErased: false, positions: [] });
      return;
    }
    case 'OrganisationAdded':
      organisations.set(fact.data.organisationId, fact.data.name);
      return;
    case 'MasterKeyRotated':
      keys.push(fact.data.keyId);
      return;
    default: {
      const person = persons.get(fact.data.personId);
      if (person !== undefined) persons.set(person.personId, evolve(person, fact));
    }
  }
}

type FactOfPerson = Exclude<
  PeopleFact,
  { readonly type: 'PersonAdded' | 'OrganisationAdded' | 'MasterKeyRotated' }
>;

function evolve(person: Person, fact: FactOfPerson): Person {
  switch (fact.type) {
    case 'PersonErased':
      return { ...person, isErased: true };
    case 'PersonDetailsChanged':
      return person;
    case 'PositionHeld': {
      const { personId: _of, ...position } = fact.data;
      return { ...person, positions: [...person.positions, position] };
    }
    case 'PositionEnded':
      return {
        ...person,
        positions: person.positions.map((one) =>
          isSamePosition(one, fact.data) ? { ...one, to: fact.data.to } : one,
        ),
      };
    default:
      return unknownFact(fact);
  }
}
