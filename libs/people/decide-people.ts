import {
  accepted,
  isNonEmpty,
  refusal,
  refused,
  type DecidedFact,
  type Decision,
  type Refusal,
} from '#lifecycle/decision';
import type { Fact } from '#lifecycle/fact';
import type { JsonObject } from '#lifecycle/values/json';
import { parsePersonId } from '#lifecycle/values/person-id';
import { parsePlainDate, type PlainDate } from '#lifecycle/values/plain-date';
import { ROLES, type Role } from '#lifecycle/values/role';
import {
  directoryOf,
  isSamePosition,
  organisationNamed,
  overlaps,
  type Directory,
  type Person,
} from './directory-of.ts';
import type { PeopleFacts, Position } from './people-facts.ts';

interface OfPerson {
  readonly personId: string;
}

interface OfPosition extends OfPerson {
  readonly role: string;
  readonly organisationId?: string;
  readonly from: string;
}

/** What an operator asks for. Ids, roles and days come as they were typed. */
export type PeopleAct =
  | ({ readonly name: 'add-person' | 'erase-person' } & OfPerson)
  | ({ readonly name: 'change-details'; readonly fields: readonly string[] } & OfPerson)
  | { readonly name: 'add-organisation'; readonly organisationId: string; readonly called: string }
  | ({ readonly name: 'hold-position'; readonly to?: string } & OfPosition)
  | ({ readonly name: 'end-position'; readonly to: string } & OfPosition)
  | { readonly name: 'rotate-master-key'; readonly keyId: string };

/** The fact that each act states. */
const STATES = {
  'add-person': 'PersonAdded',
  'erase-person': 'PersonErased',
  'change-details': 'PersonDetailsChanged',
  'add-organisation': 'OrganisationAdded',
  'hold-position': 'PositionHeld',
  'end-position': 'PositionEnded',
  'rotate-master-key': 'MasterKeyRotated',
} as const satisfies Record<PeopleAct['name'], keyof PeopleFacts>;

/** An act, and why. */
export interface Asked {
  readonly act: PeopleAct;
  readonly reason?: string | undefined;
}

/**
 * What an act does to the stream of people: a fact of today, or why not. Pure; `history` is the stream in revision
 * order.
 */
export function decidePeople(
  { act, reason }: Asked,
  history: readonly Fact[],
  { today }: { readonly today: PlainDate },
): Decision {
  const broken = formOf(act, reason);
  if (isNonEmpty(broken)) return refused(broken);
  const against = rulesOf(act, directoryOf(history));
  if (isNonEmpty(against)) return refused(against);
  const fact: DecidedFact = { type: STATES[act.name], occurredOn: today, data: dataOf(act) };
  return accepted(reason === undefined ? fact : { ...fact, reason });
}

function dataOf(act: PeopleAct): JsonObject {
  if (act.name === 'add-organisation') return { organisationId: act.organisationId, name: act.called.trim() };
  const { name: _name, ...data } = act;
  if (!('personId' in data)) return data;
  return { ...data, personId: parsePersonId(data.personId) ?? data.personId };
}

/** Nine digits and more are a number of the person: of an identity card or a telephone. */
const A_NUMBER = /^\d{9,}$/;

/** What is wrong whoever there is: all of it at once. */
function formOf(act: PeopleAct, reason: string | undefined): readonly Refusal[] {
  switch (act.name) {
    case 'add-person': {
      const id = parsePersonId(act.personId);
      if (id === undefined) return [refusal('invalid-field', 'personId', { expected: 'person' })];
      return A_NUMBER.test(id)
        ? [refusal('invalid-field', 'personId', { expected: 'person-no-number' })]
        : [];
    }
    case 'erase-person':
      return (reason ?? '').trim() === '' ? [refusal('missing-field', 'reason')] : [];
    case 'add-organisation':
      return act.called.trim() === '' ? [refusal('missing-field', 'organisation')] : [];
    case 'hold-position':
    case 'end-position':
      return [...isRole(act.role), ...isPeriod(act)];
    case 'change-details':
    case 'rotate-master-key':
      return [];
  }
}

const isRole = (role: string): readonly Refusal[] =>
  ROLES.includes(role as Role)
    ? []
    : [refusal('invalid-field', 'role', { expected: 'choice', values: ROLES })];

function isPeriod({ from, to }: { readonly from: string; readonly to?: string }): readonly Refusal[] {
  const days = { from, ...(to !== undefined && { to }) };
  const wrong = Object.entries(days)
    .filter(([, day]) => parsePlainDate(day) === undefined)
    .map(([field]) => refusal('invalid-date', field, { expected: 'date' }));
  if (wrong.length > 0 || to === undefined || to >= from) return wrong;
  return [refusal('invalid-field', 'to', { expected: 'on-or-after', after: from })];
}

function rulesOf(act: PeopleAct, directory: Directory): readonly Refusal[] {
  switch (act.name) {
    case 'rotate-master-key':
      return [];
    case 'add-organisation':
      return organisationNamed(directory, act.called) === undefined
        ? []
        : [refusal('already-exists', 'organisation', { id: act.called })];
    case 'add-person': {
      const known = personNamed(act, directory);
      if (known === undefined) return [];
      return [known.isErased ? erased(known) : refusal('already-exists', 'personId', { id: known.personId })];
    }
    default: {
      const person = personNamed(act, directory);
      if (person === undefined) return [refusal('not-found', 'personId', { code: act.personId })];
      if (person.isErased) return [erased(person)];
      return act.name === 'hold-position' || act.name === 'end-position'
        ? positionRules(act, person, directory)
        : [];
    }
  }
}

const personNamed = ({ personId }: OfPerson, { persons }: Directory): Person | undefined =>
  persons.get(parsePersonId(personId) ?? personId);

const erased = ({ personId }: OfPerson): Refusal =>
  refusal('illegal-state', 'personId', { erased: true, id: personId });

type ActOnPosition = Extract<PeopleAct, { readonly name: 'hold-position' | 'end-position' }>;

function positionRules(
  act: ActOnPosition,
  { positions }: Person,
  { organisations }: Directory,
): readonly Refusal[] {
  const { role, organisationId } = act;
  if (organisationId !== undefined && !organisations.has(organisationId))
    return [refusal('not-found', 'organisation', { code: organisationId })];
  // Its form held role and days to these types.
  const asked = act as ActOnPosition & Position;
  if (act.name === 'end-position') {
    const isOpen = positions.some((one) => isSamePosition(one, asked) && one.to === undefined);
    return isOpen ? [] : [refusal('not-found', 'role', { position: role })];
  }
  const isHeld = positions.some((one) => overlaps(one, asked));
  return isHeld ? [refusal('already-exists', 'role', { position: role })] : [];
}
