import { randomUUID } from 'node:crypto';
import type { Told } from '#commands/refusal-message';
import { isNonEmpty, refusal } from '#lifecycle/decision';
import { barePersonId } from '#lifecycle/values/person-id';
import type { PlainDate } from '#lifecycle/values/plain-date';
import type { Role } from '#lifecycle/values/role';
import { decidePeople, type PeopleAct } from './decide-people.ts';
import { changedFields, withDetails, type Details } from './details.ts';
import { directoryIn } from './directory-in.ts';
import { isSamePosition, organisationNamed, overlaps, type Directory } from './directory-of.ts';
import type { PeopleDeps } from './people-deps.ts';
import { recordAct, type Doing } from './record-act.ts';

/** A person as a list has one: who, and one position. What is not said of a person known already stays as it is. */
export interface SaidPerson {
  readonly personId: string;
  readonly details: Details;
  readonly position?: {
    readonly role: Role;
    readonly from: PlainDate;
    readonly to?: PlainDate;
    /** Where it is held; the details have that of the person's last line. */
    readonly organisation?: string;
  };
}

export type TakenIn =
  | { readonly status: 'accepted' | 'unchanged' }
  | { readonly status: 'refused'; readonly refusals: readonly [Told, ...Told[]] };

/**
 * Takes a person in: what the log needs to know, and the details into the vault. All of it or nothing; killed on the
 * way, the same again does the rest. @throws EventStoreError; what the database throws
 */
export async function takeIn(said: SaidPerson, doing: Doing, deps: PeopleDeps): Promise<TakenIn> {
  const personId = barePersonId(said.personId);
  const directory = await directoryIn(deps.store);
  const known = directory.persons.get(personId);
  const kept = await deps.vault.read(personId);
  const details = withDetails(kept, said.details);
  const fields = changedFields(kept, details);
  if (known?.isErased === true) return refusedFor(erased(personId));
  const position = positionActs({ ...said, personId }, directory);
  if ('refusal' in position) return refusedFor(position.refusal);
  const acts = [...personActs(personId, { isKnown: known !== undefined, fields }), ...position.acts];
  const wrong = formDefects(acts, deps);
  if (isNonEmpty(wrong)) return refusedFor(...wrong);
  for (const act of acts) {
    const result = await recordAct(act, doing, deps);
    if (result.status === 'refused') return result;
  }
  if (fields.length > 0 && !(await deps.vault.write(personId, details))) return refusedFor(erased(personId));
  return { status: acts.length === 0 && fields.length === 0 ? 'unchanged' : 'accepted' };
}

const refusedFor = (...refusals: readonly [Told, ...Told[]]): TakenIn => ({ status: 'refused', refusals });

/** The id is never given again: what the log says of it is not another's. */
const erased = (id: string): Told => refusal('illegal-state', 'personId', { erased: true, id });

function personActs(
  personId: string,
  { isKnown, fields }: { readonly isKnown: boolean; readonly fields: readonly string[] },
): readonly PeopleAct[] {
  if (!isKnown) return [{ name: 'add-person', personId }];
  return fields.length === 0 ? [] : [{ name: 'change-details', personId, fields }];
}

type Planned = { readonly acts: readonly PeopleAct[] } | { readonly refusal: Told };

function positionActs({ personId, position: said }: SaidPerson, directory: Directory): Planned {
  if (said === undefined) return { acts: [] };
  const { organisation: called, ...position } = said;
  const known = called === undefined ? undefined : organisationNamed(directory, called);
  const organisationId = called === undefined ? undefined : (known ?? randomUUID());
  const of = { ...position, ...(organisationId !== undefined && { organisationId }) };
  const held = directory.persons.get(personId)?.positions ?? [];
  const same = held.find((one) => isSamePosition(one, of));
  const { to } = position;
  if (same !== undefined && (to === undefined || same.to === to)) return { acts: [] };
  if (same !== undefined && same.to === undefined && to !== undefined)
    return { acts: [{ name: 'end-position', personId, ...of, to }] };
  if (held.some((one) => overlaps(one, of)))
    return { refusal: refusal('already-exists', 'role', { position: position.role }) };
  return {
    acts: [
      ...(called !== undefined && organisationId !== undefined && known === undefined
        ? [{ name: 'add-organisation', organisationId, called } as const]
        : []),
      { name: 'hold-position', personId, ...of },
    ],
  };
}

/** What is wrong with acts whoever there is, before any of them is recorded. */
function formDefects(acts: readonly PeopleAct[], { clock }: PeopleDeps): readonly Told[] {
  return acts.flatMap((act) => {
    const decision = decidePeople({ act }, [], { today: clock.today() });
    if (decision.status !== 'refused') return [];
    return decision.refusals.filter(({ type }) => type !== 'not-found');
  });
}
