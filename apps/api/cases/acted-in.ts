import { isCountersigning, REQUESTED, requestIn, RETURNED } from '#lifecycle/countersigning/facts';
import { stepOfEvent } from '#lifecycle/definition';
import type { Fact } from '#lifecycle/fact';
import { kindNamed } from '#lifecycle/kinds';
import { stepNamed } from '#lifecycle/step-named';
import type { Acted } from './who-was.ts';

type Said = Pick<Fact, 'type' | 'data' | 'metadata'>;

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
  const request = fact.type === REQUESTED ? fact : requestBehind(fact, facts);
  const step =
    isOfRequest && request !== undefined
      ? stepNamed(kind, requestIn(request).command)
      : stepBehind(kind, fact.type);
  const at = fact.metadata.recordedAt;
  const second = { at, as: step?.countersigners };
  if (fact.type === RETURNED) return { actor: second, second };
  const askedAt = isOfRequest || request === undefined ? at : request.metadata.recordedAt;
  return { actor: { at: askedAt, as: step?.roles }, second };
}

/** What settles a request names it; what it asked for was caused by it. */
const requestBehind = ({ data, metadata: { causationId } }: Said, facts: readonly Fact[]): Fact | undefined =>
  facts.find(({ id, type }) => type === REQUESTED && (id === data.approval || id === causationId));

/** The step that records such a fact; undefined of a request, its return and its recall. */
export function stepBehind(kind: string, event: string) {
  const named = kindNamed(kind);
  return named?.definitions.flatMap((one) => stepOfEvent(one, event) ?? []).at(-1);
}
