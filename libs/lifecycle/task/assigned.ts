import type { Assigned } from '../case-state.ts';
import type { Fact } from '../fact.ts';
import { barePersonId, parsePersonId } from '../values/person-id.ts';

/** Facts that say who works on a case, and nothing else of it. */
export const ASSIGNING: readonly string[] = ['PersonAssigned', 'PersonUnassigned'];

type Assigning = Pick<Fact, 'type' | 'metadata'> & { readonly data: unknown };

/** Who opens a task is assigned to it (contract section 6). In a file of facts the actor is who acted on paper. */
export function assignedByOpening({ metadata: { actor, recordedBy } }: Assigning): readonly Assigned[] {
  if (!actor.startsWith('person:') || Object.hasOwn(recordedBy, 'import')) return [];
  return [{ role: 'program-manager', personId: barePersonId(actor) }];
}

/** Who is assigned after a fact, whatever else it says. */
export function assignedAfter(assigned: readonly Assigned[], { type, data }: Assigning): readonly Assigned[] {
  // The form of both held it to this shape.
  const said = data as Assigned;
  if (type === 'PersonAssigned') return [...without(assigned, said), said];
  return type === 'PersonUnassigned' ? without(assigned, said) : assigned;
}

const without = (assigned: readonly Assigned[], { role, personId }: Assigned): readonly Assigned[] =>
  assigned.filter((one) => one.role !== role || parsePersonId(one.personId) !== parsePersonId(personId));
