import type { Told } from '#commands/refusal-message';
import { refusal } from '#lifecycle/decision';
import { parsePersonId } from '#lifecycle/values/person-id';
import { labelOf, type PeopleColumn, type PeopleRow } from './columns.ts';

/** What a person has one of; an organisation goes with each position. */
const ONE_EACH = ['name', 'email', 'phone', 'idNumber'] as const satisfies readonly PeopleColumn[];

interface Wrong {
  readonly wrong: readonly [Told, ...Told[]];
}

/**
 * The rows whose id stands in another row with another name, mailbox or number: nobody knows which of them is meant, and
 * the last would win over the first each time that the list is imported. Told by line, without what stands there.
 */
export function rowsOfOthers(rows: readonly PeopleRow[]): ReadonlyMap<PeopleRow, Wrong> {
  const byId = new Map<string, PeopleRow[]>();
  for (const row of rows) {
    const id = parsePersonId(textIn(row, 'personId'));
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  return new Map(
    [...byId].flatMap(([id, same]) =>
      same.flatMap((row): [PeopleRow, Wrong][] => {
        const apart = same.filter((other) => ONE_EACH.some((column) => differ(row, other, column)));
        return apart.length === 0 ? [] : [[row, anotherPerson(id, apart)]];
      }),
    ),
  );
}

/** What is not said differs from nothing. */
function differ(one: PeopleRow, other: PeopleRow, column: PeopleColumn): boolean {
  const [mine, theirs] = [textIn(one, column), textIn(other, column)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

const textIn = ({ cells }: PeopleRow, column: PeopleColumn): string | undefined =>
  cells.get(column)?.text.normalize('NFC').trim();

function anotherPerson(id: string, apart: readonly PeopleRow[]): Wrong {
  const otherNames = apart.map(({ line }) => String(line)).join(', ');
  return { wrong: [refusal('already-exists', labelOf('personId'), { id, otherNames })] };
}
