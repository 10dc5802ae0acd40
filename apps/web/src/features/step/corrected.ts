import type { CaseEvent } from '../../api/case.ts';
import type { FormField } from './form-field.ts';
import { saidAt } from './typed.ts';
import type { Json, Typed } from './typed-value.ts';

/** Which fact, and which field of it, a correction speaks of. */
const FACT = 'data.targetEventId';
const FIELD = 'data.field';

/** The fields of a form; one of whatever kind knows what its value would take the place of. */
export const overEvents = (
  fields: readonly FormField[],
  events: readonly CaseEvent[],
): readonly FormField[] =>
  fields.map((field) =>
    field.kind === 'json' ? { ...field, standsNow: (typed) => standsIn(events, typed) } : field,
  );

function standsIn(events: readonly CaseEvent[], typed: Typed): Json | undefined {
  const event = events.find(({ id }) => id === saidAt(typed, FACT).trim());
  const path = saidAt(typed, FIELD).trim();
  if (event === undefined) return undefined;
  if (path === 'occurredOn') return event.occurredOn;
  // A sum that was left out is said in digits too. Data of a fact are JSON.
  return valueAt(event.data as Json, path.split('.').slice(1)) ?? (path.endsWith('Vnd') ? '0' : undefined);
}

function valueAt(value: Json | undefined, [name, ...rest]: readonly string[]): Json | undefined {
  if (name === undefined || typeof value !== 'object' || value === null) return value;
  const members = value as Readonly<Record<string, Json>>;
  return Object.hasOwn(members, name) ? valueAt(members[name], rest) : undefined;
}
