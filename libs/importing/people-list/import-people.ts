import { dryRunStore } from '#commands/dry-run-store';
import { toldRefusals } from '#commands/told-refusals';
import type { Instant } from '#lifecycle/values/plain-date';
import type { PeopleDeps } from '#people/people-deps';
import type { Doing } from '#people/record-act';
import { takeIn, type SaidPerson, type TakenIn } from '#people/take-in';
import type { Details } from '#people/details';
import type { Vault } from '#people/vault';
import type { RefusedRecord, ImportResult } from '../import-records.ts';
import { sheetInCsv } from '../csv.ts';
import type { Format } from '../read-file.ts';
import { UnreadableFile } from '../read-record.ts';
import { sheetsOf, workbookIn } from '../xlsx.ts';
import { peopleRows, type PeopleRow } from './columns.ts';
import { rowsOfOthers } from './one-person-an-id.ts';
import { readPersonRow } from './read-person.ts';

/** The rows of a list of people. @throws UnreadableFile no table, no heading of such a list, or one that is not sound */
export async function peopleIn(bytes: Uint8Array, format: Format): Promise<readonly PeopleRow[]> {
  switch (format) {
    case 'csv':
      return peopleRows([sheetInCsv(bytes).sheet]);
    case 'xlsx':
      return peopleRows(sheetsOf(await workbookIn(bytes)));
    default:
      throw new UnreadableFile('invalid-field', {
        field: 'file',
        expected: 'choice',
        values: ['.csv', '.xlsx'],
      });
  }
}

/**
 * Takes in a list of people row by row: good ones go in, each bad one is told by its line; the same list again changes
 * nothing. No event names the file: its hash would tell who has it that somebody stands in it.
 */
export async function importPeople(
  rows: readonly PeopleRow[],
  doing: Doing,
  deps: PeopleDeps,
): Promise<ImportResult> {
  const outcomes: ('accepted' | 'unchanged' | RefusedRecord)[] = [];
  const others = rowsOfOthers(rows);
  const read = rows.map((row) => ({ row, ...(others.get(row) ?? readPersonRow(row)) }));
  const last = lastOrganisations(read.flatMap((one) => ('said' in one ? [one.said] : [])));
  for (const { row, ...one } of read) {
    const taken: TakenIn =
      'wrong' in one
        ? { status: 'refused', refusals: one.wrong }
        : await takeIn(inOrganisation(one.said, last), doing, deps);
    const key = row.cells.get('personId')?.text.trim() ?? null;
    outcomes.push(
      taken.status === 'refused' ? { line: row.line, key, ...toldRefusals(taken.refusals) } : taken.status,
    );
  }
  return {
    accepted: outcomes.filter((outcome) => outcome === 'accepted').length,
    unchanged: outcomes.filter((outcome) => outcome === 'unchanged').length,
    refused: outcomes.filter((outcome) => typeof outcome === 'object'),
  };
}

/** The last organisation that the list names of each person. */
const lastOrganisations = (all: readonly SaidPerson[]): ReadonlyMap<string, string> =>
  new Map(
    all.flatMap(({ personId, details: { organisation } }) =>
      organisation === undefined ? [] : [[personId, organisation] as const],
    ),
  );

/** Each line of a person brings their last organisation: else they would move from one to the other at every import. */
function inOrganisation(one: SaidPerson, last: ReadonlyMap<string, string>): SaidPerson {
  const organisation = last.get(one.personId);
  return organisation === undefined ? one : { ...one, details: { ...one.details, organisation } };
}

/** The same, laid over log and vault in memory: nothing is written. */
export function dryPeople({
  store,
  vault,
  clock,
}: PeopleDeps & { readonly clock: { now(): Instant } }): PeopleDeps {
  return { store: dryRunStore(store, clock), vault: laidOver(vault), clock };
}

function laidOver(vault: Vault): Vault {
  const laid = new Map<string, Details>();
  return {
    ...vault,
    read: async (personId) => laid.get(personId) ?? vault.read(personId),
    write: (personId, details) => {
      laid.set(personId, details);
      return Promise.resolve(true);
    },
  };
}
