import type { Dossier, TaskState } from '../task/state.ts';
import { barePersonId, namesPerson } from '../values/person-id.ts';

const personIn = (host: string | undefined): readonly string[] =>
  host !== undefined && namesPerson(host) ? [host] : [];

/** Persons that a dossier names, and an applicant who is one. */
const personsOf = ({ applicant, principalInvestigator, participants = [] }: Dossier): readonly string[] =>
  [
    ...personIn(applicant),
    ...(principalInvestigator === undefined ? [] : [principalInvestigator]),
    ...participants.map(({ personId }) => personId),
  ].map(barePersonId);

/** Dossiers of the present calls that nobody took back. */
const standingIn = ({ dossiers }: TaskState): readonly Dossier[] =>
  dossiers.filter(({ withdrawn }) => !withdrawn);

/** Whom the standing dossiers name. */
export const registeredIn = (state: TaskState): ReadonlySet<string> =>
  new Set(standingIn(state).flatMap(personsOf));

/** Applicants of the standing dossiers, and their partners. */
export const applyingIn = (state: TaskState): readonly string[] =>
  standingIn(state).flatMap(({ applicant, partners = [] }) => [
    applicant,
    ...partners.map(({ organisation }) => organisation),
  ]);

/**
 * Who did the work: who ever led it or stood for its host, the investigator of the contract and of the approval, a host
 * that is a person, and all that the dossier which won names.
 */
export function doersOf(state: TaskState): ReadonlySet<string> {
  const { contract, approval, dossiers, recommended, everLed = [] } = state;
  const winner = dossiers.filter(({ dossierId }) => dossierId === recommended);
  const leaders = [contract, approval].flatMap((one) => [
    ...(one?.principalInvestigator === undefined ? [] : [one.principalInvestigator]),
    ...personIn(one?.host),
  ]);
  return new Set([...[...leaders, ...everLed].map(barePersonId), ...winner.flatMap(personsOf)]);
}
