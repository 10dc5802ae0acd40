import type { Fact } from './fact.ts';
import type { Json, JsonObject } from './values/json.ts';

/** A step keeps one member of its data from everybody until it is counted (ballots). */
export interface Sealing {
  /** The member, of the step's form. */
  readonly field: string;
  /** The event that begins a session: what is cast in one lies under one key. */
  readonly begunBy: string;
}

/** STORAGE FORMAT, version 1: what stands in a sealed fact in place of the member. */
export interface Sealed {
  /** Id of the event that began the session. */
  readonly session: string;
  /** Base64. */
  readonly sealed: string;
}

/** Whether a fact was recorded sealed; an opened one is so still. */
export const isSealed = ({ data }: Pick<Fact, 'data'>): boolean => typeof data.sealed === 'string';

/** The seal of a fact; undefined where it was recorded without one. */
export const sealOf = (fact: Pick<Fact, 'data'>): Sealed | undefined =>
  isSealed(fact) ? (fact.data as unknown as Sealed) : undefined;

/** Whether nobody can read the member of a fact. */
export const isShut = (fact: Pick<Fact, 'data'>, { field }: Pick<Sealing, 'field'>): boolean =>
  isSealed(fact) && !Object.hasOwn(fact.data, field);

/** What was said beside the sealed member: what the sealed text is bound to. */
export function besideSealed(data: JsonObject, { field }: Pick<Sealing, 'field'>): JsonObject {
  const apart = [field, 'session', 'sealed'];
  return Object.fromEntries(Object.entries(data).filter(([name]) => !apart.includes(name)));
}

/** The fact with its member, as a history has it that is decided on or counted; it is never recorded so. */
export const opened = <F extends Pick<Fact, 'data'>>(fact: F, field: string, value: Json): F => ({
  ...fact,
  data: { ...fact.data, [field]: value },
});
