import type { Command } from '../command.ts';
import { refusal, type Refusal } from '../decision.ts';
import type { Fact, FactMetadata } from '../fact.ts';
import { isActor, isSameActor, type Role } from '../values/role.ts';

/** Somebody who settles what another asked for. */
export interface Settler {
  /** As an event names who acted. */
  readonly actor: unknown;
  /** Under which the person is logged in; a second account is no second person. */
  readonly account: string;
  /** What the person may act as today. */
  readonly roles: readonly Role[];
  readonly isGone: IsGone;
}

/** Whether whoever recorded something was let in no more since: their account was closed, opened again or not. */
export type IsGone = (recorded: Pick<FactMetadata, 'recordedBy' | 'recordedAt'>) => boolean;

/** Whether an actor is a person: a token of a role alone, or an account without one, is nobody. */
export const isPerson = (actor: unknown): actor is string => isActor(actor) && actor.startsWith('person:');

/** What is wrong with who approved, where paper says it: somebody is named, and another than who acted. */
export function notNamedOnPaper({
  actor,
  approvedBy,
}: Pick<Command, 'actor' | 'approvedBy'>): readonly Refusal[] {
  if (approvedBy === undefined) return [refusal('missing-field', 'approvedBy')];
  if (actor === undefined) return [refusal('missing-field', 'actor')];
  return isSameActor(actor, approvedBy)
    ? [refusal('invalid-field', 'approvedBy', { expected: 'another-person' })]
    : [];
}

/** Whether the request is that person's own, by the person or by the account. */
const isTheirs = ({ actor, account }: Pick<Settler, 'actor' | 'account'>, { metadata }: Fact): boolean =>
  isSameActor(actor, metadata.actor) || metadata.recordedBy.by === account;

/** Who asked may take it back, nobody else: others return it. */
export const notTheirs = (settler: Settler, request: Fact): Refusal | undefined =>
  isTheirs(settler, request) ? undefined : refusal('not-allowed', undefined, { why: 'not-the-requester' });

/** Who asked stands behind the step: of whoever was shut out meanwhile it is returned, and asked for again by another. */
export const requesterGone = ({ isGone }: Settler, { metadata }: Fact): Refusal | undefined =>
  isGone(metadata) ? refusal('not-allowed', undefined, { why: 'requester-gone' }) : undefined;

/** What a second person is asked for. */
export interface Asked {
  readonly request: Fact;
  /** Roles that may countersign it. */
  readonly mayBe: readonly Role[];
  /** The role or the person that was asked by name; undefined: anybody of those roles. */
  readonly asked?: string | undefined;
}

/** A second person is one, another one, in a role that countersigns, and the one who was asked (contract section 6). */
export function notASecondPerson(settler: Settler, { request, mayBe, asked }: Asked): Refusal | undefined {
  const { actor, roles } = settler;
  const barred = (why: string, more = {}): Refusal => refusal('not-allowed', undefined, { why, ...more });
  if (!isPerson(actor)) return barred('no-person');
  if (isTheirs(settler, request)) return barred('same-person');
  if (!roles.some((role) => mayBe.includes(role))) return barred('not-a-countersigner', { roles: mayBe });
  const isAsked =
    asked === undefined || isSameActor(asked, actor) || (roles as readonly string[]).includes(asked);
  return isAsked ? undefined : barred('another-was-asked', { asked });
}
