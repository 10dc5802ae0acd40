import type { Definition } from '../definition.ts';
import type { Json } from '../values/json.ts';
import type { Profile, ProfileOf, Profiles } from './profile.ts';

/** Numbers of a regulation. */
export interface Numbers {
  /** Ids. */
  readonly deadlines: readonly string[];
  /** Names. */
  readonly parameters: readonly string[];
}

/** The profiles of a department, had none of them set those numbers of that regulation. */
export function profilesWithout(
  profiles: Profiles,
  of: { readonly definition: Definition; readonly numbers: Numbers },
): Profiles {
  // One object a profile, however often it is asked for: what is made of it is kept by it.
  const made = new Map<Profile, Profile>();
  const without = (profile: Profile): Profile => {
    const known = made.get(profile) ?? profileWithout(profile, of);
    made.set(profile, known);
    return known;
  };
  const all = (known: Profiles): Profiles => ({
    adoptions: known.adoptions.map((adoption) => ({ ...adoption, profile: without(adoption.profile) })),
    at: (clocks) => all(known.at(clocks)),
  });
  return all(profiles);
}

function profileWithout(
  profile: Profile,
  { definition, numbers }: { readonly definition: Definition; readonly numbers: Numbers },
): Profile {
  const own = profile.definitions[definition.id];
  if (own === undefined) return profile;
  return {
    ...profile,
    definitions: { ...profile.definitions, [definition.id]: leftOf(own, definition, numbers) },
  };
}

/** A deadline that counts by a parameter sets that too: where only the deadline was written otherwise, it does still. */
function leftOf(own: ProfileOf, definition: Definition, numbers: Numbers): ProfileOf {
  const parameterOf = (id: string): string | undefined => {
    const offset = definition.deadlines.find((rule) => rule.id === id)?.offset;
    return offset !== undefined && 'parameter' in offset ? offset.parameter : undefined;
  };
  const isKept = (id: string): boolean =>
    !numbers.deadlines.includes(id) && !numbers.parameters.includes(parameterOf(id) ?? '');
  const terms = Object.entries(own.deadlines ?? {});
  const moved = terms.flatMap(([id, { count }]): readonly (readonly [string, Json])[] => {
    const name = parameterOf(id);
    return isKept(id) || name === undefined ? [] : [[name, count]];
  });
  const set = [...Object.entries(own.parameters ?? {}), ...moved];
  return {
    deadlines: Object.fromEntries(terms.filter(([id]) => isKept(id))),
    parameters: Object.fromEntries(set.filter(([name]) => !numbers.parameters.includes(name))),
  };
}
