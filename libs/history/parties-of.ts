import { effectiveHistory } from '#lifecycle/effective-history';
import { fold } from '#lifecycle/fold';
import { invariant } from '#lifecycle/invariant';
import { kindNamed } from '#lifecycle/kinds';
import { lastLife } from '#lifecycle/lives';
import type { CaseHistory } from './case-history.ts';

/** Of what kind and level a case is now, and which persons it names: what its readers are told by. */
export interface Parties {
  readonly kind: string;
  readonly level: string | null;
  /** Ids without `person:`. */
  readonly persons: readonly string[];
}

/**
 * Folded, with no deadline counted: asked before every answer about the case. Of one that is void they are those of
 * before: its history stays to be read. undefined: nothing is recorded of it.
 */
export function partiesOf({ kind: name, facts }: CaseHistory): Parties | undefined {
  const kind = kindNamed(name);
  invariant(kind !== undefined, 'every kind in the log is known', { kind: name });
  const state = fold(kind, effectiveHistory(kind, lastLife(facts)));
  return state && { kind: name, level: kind.overview(state).level, persons: kind.personsIn(state) };
}
