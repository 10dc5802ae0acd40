import type { Asking } from '#access/may-do';
import { MANAGERS } from '#lifecycle/definitions/recorders';
import { isSameActor } from '#lifecycle/values/role';
import type { StoredAct } from '#views/open-act/query';

/** `mine`: the caller does it; `colleague`: somebody of the department; `other`: another party is waited for. */
export type Whose = 'mine' | 'colleague' | 'other';

/** Who is not of the department: what they have to do is waited for. */
const OUTSIDE: readonly string[] = ['host', 'provincial-committee', 'facility-manager', 'council-member'];

/** What of an act it depends on. */
type WaitingAct = Pick<
  StoredAct,
  'what' | 'actor' | 'recorders' | 'countersigners' | 'managers' | 'requested_by' | 'asked'
>;

/**
 * Whose an act is for the caller; undefined where it is no concern of theirs: of a case assigned to other managers, or
 * of another role for somebody who looks after no whole case.
 */
export function whoseAct(act: WaitingAct, by: Asking): Whose | undefined {
  if (act.what === 'countersign') return whoseRequest(act, by);
  const holds = (roles: readonly string[]): boolean => by.roles.some((role) => roles.includes(role));
  if (holds([act.actor]) && (act.actor !== 'program-manager' || isTheirs(act, by))) return 'mine';
  const isManager = holds(MANAGERS);
  if (isManager && !isTheirs(act, by)) return undefined;
  if (OUTSIDE.includes(act.actor)) return isManager ? 'other' : undefined;
  if (holds(act.recorders)) return 'mine';
  return isManager ? 'colleague' : undefined;
}

/** A program manager has the cases assigned to them, and those assigned to nobody. Whoever leads has all. */
function isTheirs({ managers }: WaitingAct, { roles, personId }: Asking): boolean {
  if (managers === '' || roles.some((role) => role !== 'program-manager' && MANAGERS.includes(role)))
    return true;
  return personId !== undefined && managers.includes(` ${personId} `);
}

/** Of a request: it waits for another person, in a role that countersigns, and for the one who was asked by name. */
function whoseRequest(act: WaitingAct, { roles, personId }: Asking): Whose | undefined {
  if (personId === undefined) return undefined;
  const self = `person:${personId}`;
  if (isSameActor(act.requested_by, self)) return 'other';
  if (!roles.some((role) => act.countersigners.includes(role))) return undefined;
  const { asked } = act;
  const isAsked = asked === null || isSameActor(asked, self) || roles.some((role) => role === asked);
  return isAsked ? 'mine' : undefined;
}
