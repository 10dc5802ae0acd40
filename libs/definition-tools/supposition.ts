import { refusal, type Refusal } from '#lifecycle/decision';
import type { SupposedDays } from '#lifecycle/calendar/with-days';
import type { Definition } from '#lifecycle/definition';
import { editedDefinition } from '#lifecycle/edited-definition';
import type { Numbers } from '#lifecycle/profile/numbers-of';
import type { Profile } from '#lifecycle/profile/profile';
import { isJsonObject, type Json, type JsonObject } from '#lifecycle/values/json';
import { parseJson } from '#lifecycle/values/parse-json';
import { parsePlainDate, type PlainDate } from '#lifecycle/values/plain-date';

/** What a what-if supposes: a regulation written otherwise, or days off and worked. */
export type Supposition =
  | {
      readonly definition: Definition;
      /** What of the department's own numbers gives way. */
      readonly instead?: Numbers;
    }
  | { readonly days: SupposedDays };

/** What was supposed, or all that is wrong with the way it was said. */
export type Supposed =
  | { readonly supposition: Supposition; readonly refusals?: never }
  | { readonly supposition?: never; readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * The text of a file: the edited JSON of `definition show`, or `{"calendar":{"off":[],"work":[]}}`.
 * @param profiles those that the department adopted: a definition may be shown as any of them sets it
 */
export function readSupposition(text: string, profiles: readonly Profile[] = []): Supposed {
  const parsed = parseJson(text);
  if (!parsed.ok) return { refusals: [refusal('invalid-json', undefined, parsed.params)] };
  const { value: json } = parsed;
  if (!isJsonObject(json) || !('calendar' in json || 'id' in json))
    return { refusals: [refusal('invalid-field', 'file', { expected: 'definition-or-calendar' })] };
  if ('calendar' in json) return supposedDays(json);
  const edited = editedDefinition(json, profiles);
  if (edited.definition === undefined) return edited;
  const { definition, instead } = edited;
  return { supposition: { definition, ...(instead !== undefined && { instead }) } };
}

function supposedDays(json: JsonObject): Supposed {
  const { calendar, ...others } = json;
  if (!isJsonObject(calendar))
    return { refusals: [refusal('invalid-field', 'calendar', { expected: 'object' })] };
  const { off = [], work = [], ...more } = calendar;
  const strange = [...Object.keys(others), ...Object.keys(more).map((name) => `calendar.${name}`)];
  const [first, ...rest] = [
    ...strange.map((field) => refusal('invalid-field', field, { expected: 'definition-or-calendar' })),
    ...wrongDays('calendar.off', off),
    ...wrongDays('calendar.work', work),
    ...daysTwice(off, work),
  ];
  if (first !== undefined) return { refusals: [first, ...rest] };
  return { supposition: { days: { off: off as readonly PlainDate[], work: work as readonly PlainDate[] } } };
}

function wrongDays(field: string, days: Json): readonly Refusal[] {
  if (!Array.isArray(days)) return [refusal('invalid-field', field, { expected: 'list' })];
  return days.flatMap((day, place) =>
    parsePlainDate(day) === undefined
      ? [refusal('invalid-field', `${field}.${String(place)}`, { expected: 'date' })]
      : [],
  );
}

/** A day is off or it is worked. */
function daysTwice(off: Json, work: Json): readonly Refusal[] {
  if (!Array.isArray(off) || !Array.isArray(work)) return [];
  return work.flatMap((day: Json, place) =>
    off.includes(day)
      ? [refusal('invalid-field', `calendar.work.${String(place)}`, { expected: 'day-once', day })]
      : [],
  );
}
