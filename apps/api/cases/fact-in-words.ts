import { REQUESTED } from '#lifecycle/countersigning/facts';
import { COUNTERSIGNING_DAYS } from '#lifecycle/definitions/countersigning';
import { formOfFact } from '#lifecycle/fact-form';
import type { Fact } from '#lifecycle/fact';
import type { Label } from '#lifecycle/form';
import { definitionNamed } from '#lifecycle/kinds';
import { labelOf } from '#lifecycle/labels';
import { stepNamed, stepStating } from '#lifecycle/step-named';
import { isJsonObject, type Json, type JsonObject } from '#lifecycle/values/json';
import { dataPathOf } from '#lifecycle/values/json-path';
import { inBoth } from '#messages/names';
import { formSchema } from './form-schema.ts';

/** The case that a fact is of: what it may speak of. */
interface Within {
  readonly kind: string;
  readonly facts: readonly Fact[];
}

type Said = Pick<Fact, 'type' | 'data'>;

/** How the data of a fact are read: its form as JSON Schema, with words also for what they name by an id of the program. */
export function shownForm(fact: Said, within: Within): JsonObject {
  const schema = formSchema(formOfFact(within.kind, fact));
  const worded = Object.entries(fact.data).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
    const label = wordsOf(name, value, within);
    return label === undefined ? [] : [[name, only(partOf(schema, [name]), value, label)]];
  });
  return withParts(schema, {
    ...Object.fromEntries(worded),
    ...correctedParts(fact, schema, within),
    ...askedParts(fact, schema, within),
  });
}

/** What the day of a fact is called: as the newest regulation that has its step calls it. */
export const dayLabelOf = (kind: string, { type }: Pick<Fact, 'type'>): Label =>
  COUNTERSIGNING_DAYS.get(type) ?? stepStating(kind, type)?.dayLabel ?? inBoth('field.occurredOn');

/** What a request asks for is read as the fact that it would become. */
function askedParts({ type, data: asked }: Said, schema: JsonObject, within: Within): JsonObject {
  const { command, data, uncertain } = asked;
  if (type !== REQUESTED || typeof command !== 'string' || !isJsonObject(data)) return {};
  const event = stepNamed(within.kind, command)?.event;
  if (event === undefined) return {};
  const fact = { type: event, data };
  return {
    data: { ...partOf(schema, ['data']), ...shownForm(fact, within) },
    occurredOn: { ...partOf(schema, ['occurredOn']), ...titled(dayLabelOf(within.kind, fact)) },
    ...(Array.isArray(uncertain) && {
      uncertain: { ...partOf(schema, ['uncertain']), ...among(assumedIn(uncertain, fact, within)) },
    }),
  };
}

/** What was assumed of a record rather than read, by what it is called: its day, its paper, a member of its data. */
export function assumedIn(paths: readonly unknown[], fact: Said, within: Within): readonly Assumed[] {
  const form = shownForm(fact, within);
  return paths.flatMap((path) => {
    if (typeof path !== 'string') return [];
    if (path === 'occurredOn') return [{ field: path, label: dayLabelOf(within.kind, fact) }];
    const member = dataPathOf(path);
    return [
      { field: path, label: member === undefined ? inBoth(`field.${path}`) : joined(labelsOf(form, member)) },
    ];
  });
}

interface Assumed {
  readonly field: string;
  readonly label: Label;
}

/** A list of choices, each with what it is called. */
const among = (choices: readonly Assumed[]): JsonObject => ({
  type: 'array',
  items: {
    ...{ type: 'string', enum: choices.map(({ field }) => field) },
    'x-enum-labels': choices.map(({ label }) => ({ ...label })),
  },
});

const titled = ({ vi, en }: Label): JsonObject => ({ title: vi, 'x-title-en': en });

/** A choice of one: what stands there, and what it is called. */
const only = (schema: JsonObject, value: Json, label: Label): JsonObject => ({
  ...schema,
  enum: [value],
  'x-enum-labels': [{ ...label }],
});

const withParts = (schema: JsonObject, parts: JsonObject): JsonObject => ({
  ...schema,
  properties: { ...partsOf(schema), ...parts },
});

const partsOf = ({ properties }: JsonObject): JsonObject => (isJsonObject(properties) ? properties : {});

/** What is called by an id of the program: another fact, a regulation, a step; of what is sealed, that it is. */
function wordsOf(name: string, value: Json | undefined, { facts }: Within): Label | undefined {
  if (typeof value !== 'string') return undefined;
  switch (name) {
    case 'targetEventId':
    case 'approval':
    case 'session':
      return factNamed(facts.find(({ id }) => id === value));
    case 'definition':
    case 'regime': {
      const id = definitionNamed(value)?.id;
      return id === undefined ? undefined : labelOf('definition', id);
    }
    case 'command':
      return labelOf('command', value);
    case 'sealed':
      return inBoth('fact.sealed');
    default:
      return undefined;
  }
}

function factNamed(fact: Fact | undefined): Label | undefined {
  if (fact === undefined) return undefined;
  return inBoth('fact.named', { number: fact.revision + 1, event: labelOf('event', fact.type) });
}

/** Of a correction: which field of the fact it speaks of, and the two values as that field has them. */
function correctedParts({ data }: Said, schema: JsonObject, within: Within): JsonObject {
  const { field } = data;
  const target = within.facts.find(({ id }) => id === data.targetEventId);
  if (typeof field !== 'string' || target === undefined) return {};
  const [path, form] = [dataPathOf(field), shownForm(target, within)];
  const of = path === undefined ? DAY : partOf(form, path);
  const names = path === undefined ? [] : labelsOf(form, path);
  const label = names.length === 0 ? inBoth(`field.${field}`) : joined(names);
  return {
    field: only(partOf(schema, ['field']), field, label),
    ...Object.fromEntries(
      ['from', 'to'].map((name) => {
        const { title, 'x-title-en': english } = partOf(schema, [name]);
        return [name, { ...of, ...(title !== undefined && { title, 'x-title-en': english ?? title }) }];
      }),
    ),
  };
}

/** The day of a fact is a field that every fact has. */
const DAY: JsonObject = { type: 'string', format: 'date' };

const joined = (labels: readonly Label[]): Label => ({
  vi: labels.map(({ vi }) => vi).join(' › '),
  en: labels.map(({ en }) => en).join(' › '),
});

/** The schema at a path; of a place in a list, that of its rows. */
function partOf(schema: JsonObject, path: readonly string[]): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return schema;
  const part = isJsonObject(schema.items) ? schema.items : partsOf(schema)[name];
  return isJsonObject(part) ? partOf(part, rest) : {};
}

/** What each step of a path is called; a place in a list by its number. */
function labelsOf(schema: JsonObject, path: readonly string[]): readonly Label[] {
  return path.map((name, depth) => {
    const { title, 'x-title-en': english } = partOf(schema, path.slice(0, depth + 1));
    const word = /^\d+$/.test(name) ? String(Number(name) + 1) : name;
    const vi = typeof title === 'string' ? title : word;
    return { vi, en: typeof english === 'string' ? english : vi };
  });
}
