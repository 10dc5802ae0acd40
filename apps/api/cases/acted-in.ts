import { isCountersigning, REQUESTED, requestIn, RETURNED } from '#lifecycle/countersigning/facts';
import type { Fact } from '#lifecycle/fact';
import { stepNamed, stepStating } from '#lifecycle/step-named';
import type { Acted } from './who-was.ts';

type Said = Pick<Fact, 'id' | 'type' | 'data' | 'metadata'>;

/** When, and in which roles, those of a fact acted. */
interface ActedIn {
  /** Who did it, and wrote it down. */
  readonly actor: Acted;
  /** Who countersigned it. */
  readonly second: Acted;
}

/** Whoever asked for a second person acted as they asked, not as that one signed; who returns it acts as one who may sign. */
export function actedIn(fact: Said, { kind, facts }: { kind: string; facts: readonly Fact[] }): ActedIn {
  const isOfRequest = isCountersigning(fact);
  const request = requestBehind(fact, facts);
  const step =
    isOfRequest && request !== undefined
      ? stepNamed(kind, requestIn(request).command)
      : stepStating(kind, fact.type);
  const at = fact.metadata.recordedAt;
  const second = { at, as: step?.countersigners };
  if (fact.type === RETURNED) return { actor: second, second };
  const askedAt = isOfRequest || request === undefined ? at : request.metadata.recordedAt;
  return { actor: { at: askedAt, as: step?.roles }, second };
}

/** The request that a fact is, settles (by its name) or was caused by. */
export const requestBehind = (
  { id: own, data, metadata: { causationId } }: Omit<Said, 'type'>,
  facts: readonly Fact[],
): Fact | undefined =>
  facts.find(({ id, type }) => type === REQUESTED && [own, data.approval, causationId].includes(id));
