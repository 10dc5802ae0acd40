import type { Clocks } from '../clocks.ts';
import type { Offset } from '../deadlines/deadline-rule.ts';
import type { Term } from '../deadlines/due-on.ts';
import type { CaseState } from '../case-state.ts';
import type { Definition } from '../definition.ts';
import type { FactRef } from '../fact-ref.ts';
import { eachNote } from '../parameter-note.ts';
import type { Json } from '../values/json.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** How long a deadline runs in this province. */
export interface ProfileTerm extends Term {
  /** The province's own rule; absent: the profile's source. */
  readonly basis?: string;
}

/** What a province sets otherwise in one regulation. */
export interface ProfileOf {
  /** By id: `D19`. */
  readonly deadlines?: Readonly<Record<string, ProfileTerm>>;
  /** By name: `scoreThreshold`. */
  readonly parameters?: Readonly<Record<string, Json>>;
}

/** The province's own numbers, as its file says them. Storage format: fields may be added, none renamed. */
export interface Profile {
  /** The organisation whose profile it is. */
  readonly name: string;
  /** The decision that it rests on. */
  readonly source: string;
  /** By id of the regulation: `provincial-2014`; it holds for every version. */
  readonly definitions: Readonly<Record<string, ProfileOf>>;
  /** By role: the office's mailbox that letters to it go to, never a person's own (contract rule 13). */
  readonly addresses?: Readonly<Record<string, string>>;
  /** What stands at the head of the department's documents beside its name. */
  readonly letterhead?: {
    /** Cơ quan chủ quản: `UBND tỉnh Bình Thuận`. */
    readonly parent: string;
    /** Địa danh: `Bình Thuận`. */
    readonly place: string;
    /** Its sign in document numbers: `SKHCN`. */
    readonly symbol: string;
  };
}

/** A profile and the fact that adopted it. */
export interface Adoption {
  readonly by: FactRef;
  readonly profile: Profile;
}

/** The profiles of the department through time. */
export interface Profiles {
  /** In the order of their days. */
  readonly adoptions: readonly Adoption[];
  /** As known, and adopted, by then. */
  at(clocks: Clocks): Profiles;
}

/** The profile that a fact of that day goes by: the last one adopted by then. Earlier facts keep theirs. */
export function profileOn(profiles: Profiles | undefined, day: PlainDate): Profile | undefined {
  return profiles?.adoptions.findLast(({ by }) => by.occurredOn <= day)?.profile;
}

/** The office's mailbox for a role on a day; undefined: the profile of that day names none. */
export function mailboxOn(
  profiles: Profiles | undefined,
  { role, day }: { readonly role: string; readonly day: PlainDate },
): string | undefined {
  const addresses = profileOn(profiles, day)?.addresses ?? {};
  return Object.hasOwn(addresses, role) ? addresses[role] : undefined;
}

const known = new WeakMap<Profile, WeakMap<object, Definition>>();

/** The regulation with what the province sets otherwise; the same object for the same two. */
export function withProfile<S extends CaseState>(
  definition: Definition<S>,
  profile: Profile | undefined,
): Definition<S> {
  const own = profile?.definitions[definition.id];
  if (profile === undefined || own === undefined) return definition;
  const made = known.get(profile) ?? new WeakMap<object, Definition>();
  known.set(profile, made);
  const overlaid = (made.get(definition) as Definition<S> | undefined) ?? overlay(definition, own, profile);
  made.set(definition, overlaid);
  return overlaid;
}

function overlay<S extends CaseState>(
  definition: Definition<S>,
  own: ProfileOf,
  profile: Profile,
): Definition<S> {
  const terms = own.deadlines ?? {};
  const counts = definition.deadlines.flatMap(({ id, offset }): readonly (readonly [string, Json])[] => {
    const term = terms[id];
    return term !== undefined && 'parameter' in offset ? [[offset.parameter, term.count]] : [];
  });
  const parameters = { ...own.parameters, ...Object.fromEntries(counts) };
  const basisOf = (term?: ProfileTerm): string =>
    `${term?.basis ?? profile.source} (profile: ${profile.name})`;
  const termOfParameter = (name: string): ProfileTerm | undefined => {
    const counted = definition.deadlines.find(
      ({ id, offset }) => terms[id] !== undefined && 'parameter' in offset && offset.parameter === name,
    );
    return counted && terms[counted.id];
  };
  return {
    ...definition,
    parameters: { ...definition.parameters, ...parameters },
    parameterNotes: eachNote(definition.parameterNotes, (_note, name) =>
      Object.hasOwn(parameters, name) ? { source: basisOf(termOfParameter(name)), certainty: 'read' } : {},
    ),
    deadlines: definition.deadlines.map((rule) => {
      const term = terms[rule.id];
      if (term === undefined && !('parameter' in rule.offset && rule.offset.parameter in parameters))
        return rule;
      const offset: Offset =
        term === undefined || 'parameter' in rule.offset
          ? rule.offset
          : { count: term.count, unit: term.unit };
      return { ...rule, offset, basis: basisOf(term), borrowed: false, certainty: 'read' as const };
    }),
  };
}
