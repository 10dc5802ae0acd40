import { refusal, type Refusal } from '../decision.ts';
import { guard } from '../guard.ts';
import type { Member } from '../task/sub-step-events.ts';
import { isSameOrganisation } from '../values/organisation-name.ts';
import { barePersonId, namesPerson } from '../values/person-id.ts';
import { declared, everDoing, everRegistered, hasDeclared } from './conflicted.ts';
import { applyingIn, registeredIn } from './interested.ts';
import type { OfTask } from './of-task.ts';

/** Selection and acceptance are bound by two different rules (domain 5.2): nothing of one is used by the other. */
interface Seat {
  readonly personId: string;
  readonly role: string;
  readonly organisation: string | undefined;
}
type Seats = OfTask<{ readonly members: readonly Seat[] | undefined }>;
type Acting = OfTask<{ readonly personId: string }>;
type Recording = OfTask<unknown>;

const conflict = (field: string, params: { id: string; why: string }): Refusal =>
  refusal('conflict-of-interest', field, params);

/** The person who acts; undefined where it is a role or an organisation, of whom nobody knows who it is. */
const personActing = ({ actor }: Recording): string | undefined =>
  namesPerson(actor) ? barePersonId(actor) : undefined;

const ofActor = (id: string, why: string): Refusal => conflict('actor', { id, why });

const seatsOf = (members: readonly Member[] = [], id: string): readonly Member[] =>
  members.filter(({ personId }) => barePersonId(personId) === id);

/** T20 art. 8.2: nobody registered in a dossier, nobody of an applicant's or a partner's staff, nobody in a declared conflict. */
export const nobodyInterestedSelects = guard('nobody-interested-selects', ({ data, state }: Seats) => {
  const persons = registeredIn(state);
  const organisations = applyingIn(state);
  return (data.members ?? []).flatMap(({ personId, organisation }, place) => {
    const id = barePersonId(personId);
    const at = `data.members.${place}`;
    if (persons.has(id)) return [conflict(`${at}.personId`, { id: personId, why: 'registered' })];
    if (declared(state).has(id)) return [conflict(`${at}.personId`, { id: personId, why: 'declared' })];
    const staff =
      organisation !== undefined && organisations.some((other) => isSameOrganisation(other, organisation));
    return staff ? [conflict(`${at}.organisation`, { id: organisation, why: 'applicant-staff' })] : [];
  });
});

/** T20 art. 8.2 binds who counts for that council and records what it recommends, seated on it or not. */
export const countsNothingOwn = guard('counts-nothing-own', (input: Recording) => {
  const { state } = input;
  const id = personActing(input);
  if (id === undefined) return [];
  if (everRegistered(input).has(id)) return [ofActor(id, 'registered')];
  if (hasDeclared(input, id)) return [ofActor(id, 'declared')];
  const applying = applyingIn(state);
  const ofApplicant = seatsOf(state.selection?.council?.members, id).some(({ organisation: own }) =>
    applying.some((one) => own !== undefined && isSameOrganisation(one, own)),
  );
  return ofApplicant ? [ofActor(id, 'applicant-staff')] : [];
});

/** Seats that a scientist of the host may take on an acceptance council: any that does not lead it (T11 art. 9.5). */
const PLAIN_SEAT = 'member';

/** T11 art. 9.3.b, 9.5: neither investigator nor participants; scientists of the host sit, but lead nothing. */
export const nobodyInterestedAccepts = guard('nobody-interested-accepts', ({ data, state, whole }: Seats) => {
  const { contract, approval } = state;
  const doers = everDoing({ state, whole });
  const host = contract?.host ?? approval?.host;
  return (data.members ?? []).flatMap(({ personId, organisation, role }, place) => {
    const id = barePersonId(personId);
    const at = `data.members.${place}`;
    if (doers.has(id)) return [conflict(`${at}.personId`, { id: personId, why: 'took-part' })];
    if (declared(state).has(id)) return [conflict(`${at}.personId`, { id: personId, why: 'declared' })];
    const ofHost = organisation !== undefined && host !== undefined && isSameOrganisation(organisation, host);
    return ofHost && role !== PLAIN_SEAT ? [conflict(`${at}.role`, { id: personId, why: 'host-leads' })] : [];
  });
});

/** Who declared a conflict or was recused acts no more. */
export const actsWithoutConflict = guard('acts-without-conflict', (input: Acting) => {
  const { personId: id } = input.data;
  return hasDeclared(input, barePersonId(id)) ? [conflict('data.personId', { id, why: 'declared' })] : [];
});

/** T20 art. 8.2 binds who scores, also on a council whose members nobody named. */
export const scoresNoOwnDossier = guard('scores-no-own-dossier', ({ data, state, whole }: Acting) =>
  everRegistered({ state, whole }).has(barePersonId(data.personId))
    ? [conflict('data.personId', { id: data.personId, why: 'registered' })]
    : [],
);

/** T11 art. 9.3.b binds who rates, in the same way. */
export const ratesNoOwnWork = guard('rates-no-own-work', ({ data, state, whole }: Acting) =>
  everDoing({ state, whole }).has(barePersonId(data.personId))
    ? [conflict('data.personId', { id: data.personId, why: 'took-part' })]
    : [],
);

/** T11 art. 9.3.b, 9.5 bind who counts for that council and records its conclusion: staff of the host sit, but lead nothing. */
export const countsNoOwnWork = guard('counts-no-own-work', (input: Recording) => {
  const { state } = input;
  const id = personActing(input);
  if (id === undefined) return [];
  if (everDoing(input).has(id)) return [ofActor(id, 'took-part')];
  if (hasDeclared(input, id)) return [ofActor(id, 'declared')];
  const host = state.contract?.host ?? state.approval?.host;
  const ofHost = seatsOf(state.acceptance?.council?.members, id).some(
    ({ organisation }) =>
      organisation !== undefined && host !== undefined && isSameOrganisation(organisation, host),
  );
  return ofHost ? [ofActor(id, 'host-leads')] : [];
});

/** A review is of either council: each by its own rule. */
export const reviewsNothingOwn = guard('reviews-nothing-own', (input: Acting) =>
  (input.state.state === 'AcceptanceCouncil' ? ratesNoOwnWork : scoresNoOwnDossier).check(input),
);
