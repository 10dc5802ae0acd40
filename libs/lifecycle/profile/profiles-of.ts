import type { Clocks } from '../clocks.ts';
import { isCountersigning } from '../countersigning/facts.ts';
import { effectiveHistory } from '../effective-history.ts';
import type { Fact } from '../fact.ts';
import { factRef } from '../fact-ref.ts';
import { unknownFact } from '../invariant.ts';
import { PROFILE_ADOPTED, PROFILE_STREAM, type ProfileAdopted } from './profile-facts.ts';
import type { Adoption, Profiles } from './profile.ts';

/** The profiles after the facts of their stream (in revision order), by both clocks. Pure. */
export function profilesOf(facts: readonly Fact[], clocks: Clocks = {}): Profiles {
  const adopted = facts.filter((fact) => !isCountersigning(fact));
  const counted = effectiveHistory(undefined, adopted, clocks);
  return { adoptions: counted.map(adoptionIn), at: (then) => profilesOf(counted, then) };
}

function adoptionIn(fact: Fact): Adoption {
  if (fact.type !== PROFILE_ADOPTED) return unknownFact(fact as never);
  const { profile } = fact.data as unknown as ProfileAdopted;
  return { by: factRef(fact, PROFILE_STREAM), profile };
}
