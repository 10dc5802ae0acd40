import type { Fact } from './fact.ts';
import type { Json, JsonObject } from './values/json.ts';

/** A step keeps members of its fact from everybody until they are counted (ballots, ratings). */
export interface Sealing {
  /** The members: of the step's form, or computed from it. */
  readonly fields: readonly [string, ...string[]];
  /** Each of these events begins a session: what is cast in one lies under one key. */
  readonly begunBy: readonly string[];
  /** Member of the count's fact in which they come out: the step whose `unseals` it is opens them, and no other. */
  readonly broughtIn: string;
  /** Bytes of the sealed text, or a multiple where it does not fit: its length tells nothing. */
  readonly paddedTo: number;
}

/** STORAGE FORMAT, version 1: what stands in a sealed fact in place of the members. */
export interface Sealed {
  /** Id of the event that began the session. */
  readonly session: string;
  /** Base64. */
  readonly sealed: string;
}

type Said = Pick<Fact, 'data'>;
type Fields = Pick<Sealing, 'fields'>;

/** Whether a fact was recorded sealed; an opened one is so still. */
export const isSealed = ({ data }: Said): boolean => typeof data.sealed === 'string';

/** The seal of a fact; undefined where it was recorded without one. */
export const sealOf = (fact: Said): Sealed | undefined =>
  isSealed(fact) ? (fact.data as unknown as Sealed) : undefined;

/** Whether nobody can read the members of a fact. */
export const isShut = (fact: Said, { fields }: Fields): boolean =>
  isSealed(fact) && !fields.some((name) => Object.hasOwn(fact.data, name));

/** What was said beside the sealed members: what the sealed text is bound to. */
export const besideSealed = <V>(data: Readonly<Record<string, V>>, { fields }: Fields) =>
  picked(data, (name) => ![...fields, 'session', 'sealed'].includes(name));

/** The sealed members of what was said, as far as it has them. */
export const underSeal = (data: JsonObject, { fields }: Fields): JsonObject =>
  picked(data, (name) => fields.includes(name));

/** STORAGE FORMAT, version 1, of what is sealed: of one member its value, of several an object of them. */
export function sealedText(data: JsonObject, { fields }: Fields): Json {
  const [only, ...more] = fields;
  return more.length === 0 ? (data[only] ?? null) : underSeal(data, { fields });
}

/** The fact with its members, as a history has it that is decided on or counted; it is never recorded so. */
export function opened<F extends Said>(fact: F, { fields }: Fields, text: Json): F {
  const [only, ...more] = fields;
  const members = more.length === 0 ? { [only]: text } : (text as JsonObject);
  return { ...fact, data: { ...fact.data, ...members } };
}

const picked = <V>(of: Readonly<Record<string, V>>, isMeant: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(of).filter(([name]) => isMeant(name)));
