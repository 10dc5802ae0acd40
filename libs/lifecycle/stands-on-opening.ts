import { pendingIn, type Approval } from './countersigning/approvals-of.ts';
import { refusal, type Refusal } from './decision.ts';
import { VOID } from './definitions/void.ts';
import type { Fact } from './fact.ts';
import type { Kind } from './kind.ts';
import { voidedBy } from './lives.ts';
import { asNowKnown, isOriginal } from './rewrite.ts';
import { ASSIGNING } from './task/assigned.ts';

/**
 * Why an opening may not be voided: something that still counts was recorded of the case since. The newest of it is
 * named, for it is voided (or settled) first. Who is assigned, what corrects the opening and what is settled goes with it.
 * @param history the case's present life, its opening the first
 */
export function standsOnOpening(kind: Kind, history: readonly Fact[]): Refusal | undefined {
  const [opening] = history;
  const waiting = pendingIn(history).filter((one) => opening !== undefined && !asksToVoid(one, opening));
  const standing = [
    ...waiting.map(({ approval }) => ({ id: approval, why: 'waits-for-approval' })),
    ...asNowKnown(kind, history)
      .filter((fact) => fact.id !== opening?.id && isOriginal(fact) && !ASSIGNING.includes(fact.type))
      .map(({ id }) => ({ id, why: 'stands-on-opening' })),
  ];
  const newest = history.findLast((fact) => standing.some(({ id }) => id === fact.id));
  if (newest === undefined) return undefined;
  return refusal('correction-changes-outcome', 'data.targetEventId', {
    revision: newest.revision,
    event: newest.type,
    eventId: newest.id,
    why: standing.find(({ id }) => id === newest.id)?.why ?? 'stands-on-opening',
  });
}

/** The very request that is being countersigned, or another that asks for the same. */
const asksToVoid = ({ command, data }: Approval, opening: Fact): boolean =>
  command === VOID && voidedBy({ data }) === opening.id;
