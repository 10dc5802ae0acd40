import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import type { Kind } from './kind.ts';
import { sealingOf } from './kinds.ts';
import { isShut, type Sealing } from './sealing.ts';

/**
 * The first sealed vote that waits to be counted by a council like the one that a fact set up; undefined where the fact
 * set up none, or nothing waits. What stayed shut at a count was left out of it, and waits no more.
 */
export function waitsUnder(
  kind: Kind,
  { target, history }: { readonly target: Fact; readonly history: readonly Fact[] },
): Fact | undefined {
  const told = effectiveHistory(kind, kind.opened(history));
  return told.find((fact, place) => {
    const seals = sealingOf(kind, fact.type);
    const isOf = seals?.begunBy.includes(target.type) === true;
    return isOf && isShut(fact, seals) && !isCountedOf(told.slice(place), seals);
  });
}

const isCountedOf = (later: readonly Fact[], { broughtIn }: Sealing): boolean =>
  later.some(({ data }) => Object.hasOwn(data, broughtIn));
