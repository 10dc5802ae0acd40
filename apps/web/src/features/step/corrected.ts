import type { CaseEvent } from '../../api/case.ts';
import { writtenDay } from '../../text/dates.ts';
import { labelOfSchema, type SaidSchema } from '../../text/said-schema.ts';
import type { Choice, FormField } from './form-field.ts';
import { saidAt } from './typed.ts';
import type { Json, Typed } from './typed-value.ts';

/** Which fact, and which field of it, a correction speaks of. */
const FACT = 'data.targetEventId';
const FIELD = 'data.field';
/** What is said about a fact is no fact of the case that could be corrected or voided itself. */
const ABOUT_FACTS = /^(?:FactCorrected|EventVoided|Countersign\w+)$/;

/**
 * The fields of a form. Of one that speaks of a fact, the fact and its field are chosen, by what they are called; a
 * value of whatever kind knows what it would take the place of.
 */
export const overEvents = (
  fields: readonly FormField[],
  events: readonly CaseEvent[],
): readonly FormField[] =>
  fields.map((field) => {
    const { path, label, required } = field;
    if (field.kind === 'json') return { ...field, standsNow: (typed) => standsIn(events, typed) };
    if (path === FACT) return { path, label, required, kind: 'choice', choices: factsOf(events) };
    return path === FIELD
      ? { path, label, required, kind: 'choice', choices: [], choicesNow: (typed) => fieldsIn(events, typed) }
      : field;
  });

/** The facts of a case, the newest first: number, what happened, its day. */
const factsOf = (events: readonly CaseEvent[]): readonly Choice[] =>
  events
    .filter(({ type }) => !ABOUT_FACTS.test(type))
    .toReversed()
    .map(({ id, revision, label, occurredOn }) => {
      const said = (words: string): string => `${String(revision + 1)}. ${words}, ${writtenDay(occurredOn)}`;
      return { value: id, label: { vi: said(label.vi), en: said(label.en) } };
    });

const chosen = (events: readonly CaseEvent[], typed: Typed): CaseEvent | undefined =>
  events.find(({ id }) => id === saidAt(typed, FACT).trim());

/** What may be corrected of the fact that was chosen: its day, each value in it, what it might have said besides. */
function fieldsIn(events: readonly CaseEvent[], typed: Typed): readonly Choice[] {
  const event = chosen(events, typed);
  if (event === undefined) return [];
  return [
    { value: 'occurredOn', label: event.dayLabel },
    ...valuesIn(event.form, { value: event.data as Json, path: 'data', words: [] }),
  ];
}

interface Part {
  readonly value: Json | undefined;
  readonly path: string;
  /** What leads there, in each language. */
  readonly words: readonly Choice['label'][];
}

function valuesIn(schema: SaidSchema, { value, path, words }: Part): readonly Choice[] {
  if (Array.isArray(value))
    return value.flatMap((row: Json, place) => {
      const number = String(place + 1);
      return valuesIn(schema.items ?? {}, {
        ...{ value: row, path: `${path}.${String(place)}` },
        words: [...words, { vi: number, en: number }],
      });
    });
  const isWhole = typeof value === 'object' && value !== null;
  if (!isWhole && (path !== 'data' || value !== undefined))
    return [
      {
        value: path,
        label: { vi: words.map(({ vi }) => vi).join(' › '), en: words.map(({ en }) => en).join(' › ') },
      },
    ];
  const members = isWhole ? (value as Readonly<Record<string, Json>>) : {};
  const names = new Set([...Object.keys(schema.properties ?? {}), ...Object.keys(members)]);
  return [...names].flatMap((name) => {
    const of = schema.properties?.[name] ?? {};
    return valuesIn(of, {
      ...{ value: members[name], path: `${path}.${name}` },
      words: [...words, labelOfSchema(of, name)],
    });
  });
}

function standsIn(events: readonly CaseEvent[], typed: Typed): Json | undefined {
  const event = chosen(events, typed);
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
