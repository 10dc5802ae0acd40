import { calendarAt, type Calendar } from '../calendar/calendar.ts';
import type { CaseState } from '../case-state.ts';
import type { Clocks } from '../clocks.ts';
import type { Definition } from '../definition.ts';
import type { FactRef } from '../fact-ref.ts';
import { profileOn, withProfile, type Profiles } from '../profile/profile.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** What the department declared for all its cases, and every answer about them is computed with. */
export interface Department {
  readonly calendar: Calendar;
  /** Absent: it never adopted one. */
  readonly profiles?: Profiles;
}

/** The department by both clocks: known-at and as-of apply to it as to cases (contract rule 12). */
export function departmentAt({ calendar, profiles }: Department, clocks: Clocks = {}): Department {
  return {
    calendar: calendarAt(calendar, clocks),
    ...(profiles !== undefined && { profiles: profiles.at(clocks) }),
  };
}

/** The declarations behind it. */
export function declarationsOf({ calendar, profiles }: Department): readonly FactRef[] {
  return [...(calendar.changes ?? []), ...(profiles?.adoptions ?? [])].map(({ by }) => by);
}

/** A regulation as it holds in the department for a fact of that day. */
export function definitionOn<S extends CaseState>(
  definition: Definition<S>,
  { profiles }: Pick<Department, 'profiles'>,
  day: PlainDate,
): Definition<S> {
  return withProfile(definition, profileOn(profiles, day));
}
