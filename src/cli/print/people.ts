import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { writtenDay } from '#messages/written';
import type { KnownPerson } from '#people/people';
import { columns, labelled } from './columns.ts';

/** A person as one is answered. */
export const shownPerson = ({ personId, isErased, details, positions }: KnownPerson) => ({
  personId,
  erased: isErased,
  ...details,
  positions,
});

type ShownPerson = ReturnType<typeof shownPerson>;

/** People, a line each. */
export function peopleText(people: readonly ShownPerson[]): string {
  if (people.length === 0) return format('print.no-people');
  return columns([
    ['person', 'name', 'email', 'positions'].map((name) => format(`column.${name}`)),
    ...people.map((person) => [
      person.personId,
      nameOf(person),
      person.email ?? '',
      person.positions.map(positionText).join('; '),
    ]),
  ]);
}

/** One person, with all that is known. */
export function personText(person: ShownPerson): string {
  return labelled([
    [format('column.person'), person.personId],
    [format('column.name'), nameOf(person)],
    ...(['email', 'phone', 'idNumber', 'organisation'] as const).map(
      (field) => [format(`heading.person.${field}`), person[field]] as const,
    ),
    [format('column.positions'), person.positions.map(positionText).join('; ')],
  ]);
}

const nameOf = ({ erased, name }: ShownPerson): string =>
  name ?? format(erased ? 'print.erased' : 'print.nothing-kept');

const positionText = ({ role, organisation, from, to }: ShownPerson['positions'][number]): string =>
  format('print.position', {
    role: roleName(role),
    organisation,
    from: writtenDay(from),
    to: to === undefined ? '' : writtenDay(to),
  });
