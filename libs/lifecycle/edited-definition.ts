import { plainPaths, type ChangedPath } from './changed-paths.ts';
import { refusal, type Refusal } from './decision.ts';
import { defectsOf } from './defects.ts';
import { UNREAD, type Offset } from './deadlines/deadline-rule.ts';
import type { Definition } from './definition.ts';
import { UNITS } from './deadlines/fits-term.ts';
import { fitsPlace } from './editable-places.ts';
import { DEFINITIONS } from './kinds.ts';
import type { Numbers } from './profile/numbers-of.ts';
import { withProfile, type Profile } from './profile/profile.ts';
import { shownDefinition } from './shown-definition.ts';
import { isJsonObject, type Json, type JsonObject } from './values/json.ts';
import { valueAt } from './values/json-path.ts';

/** A definition as somebody edited it, or what of it cannot be so. */
export type Edited =
  | {
      readonly definition: Definition;
      readonly refusals: readonly [];
      /** What was edited of an answer that had a province's numbers in it: they give way to it. Absent: it had none. */
      readonly instead?: Numbers;
    }
  | { readonly definition?: never; readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * The definition that an edited answer of `definition show` stands for: the one of that id and version with its code
 * (guards, settings, forms), and of its data what was changed: in-force date, labels, from-states, roles, offsets,
 * units, parameters. A change of anything else is refused with its path, all of them at once.
 *
 * @param profiles the answer may have been shown as any of them set it (`--as-of`): what was edited is then what differs
 * from that, and the rest of their numbers is no edit
 */
export function editedDefinition(text: Json, profiles: readonly Profile[] = []): Edited {
  if (!isJsonObject(text))
    return { refusals: [refusal('invalid-field', 'definition', { expected: 'object' })] };
  const base = DEFINITIONS.find(({ id, version }) => id === text.id && version === text.version);
  if (base === undefined)
    return { refusals: [refusal('invalid-field', 'id', { expected: 'known-definition' })] };
  const { changes, faults, isOfProfile } = readAgainst(text, { base, profiles });
  const [first, ...others] = faults;
  if (first !== undefined) return { refusals: [first, ...others] };
  // Every place was held to the shape of the program's own answer.
  const shown = edits(asJson(shownDefinition(base)), { changes, text }) as unknown as Shown;
  const [unfinished, ...such] = countsWithoutUnit(shown);
  if (unfinished !== undefined) return { refusals: [unfinished, ...such] };
  const definition = withEdits(base, shown, new Set(changes.map(({ path }) => path)));
  const [defect, ...more] = defectsOf(definition).map(({ type, at }) =>
    refusal('invalid-field', at, { expected: 'sound-definition', defect: type }),
  );
  if (defect !== undefined) return { refusals: [defect, ...more] };
  return { definition, refusals: [], ...(isOfProfile && { instead: numbersIn(changes, base) }) };
}

/** The plain answer with what was edited. A count and its unit are one edit: a province's unit may be another. */
function edits(
  plain: Json,
  { changes, text }: { readonly changes: readonly ChangedPath[]; readonly text: JsonObject },
): Json {
  const paths = changes.map(({ path }) => path);
  const counts = paths.flatMap((path) => {
    const [, deadline] = /^(deadlines\.\d+)\.(?:offset|unit)$/.exec(path) ?? [];
    return deadline === undefined ? [] : [`${deadline}.offset`, `${deadline}.unit`];
  });
  return [...new Set([...paths, ...counts])].reduce<Json>((into, path) => {
    const places = path.split('.');
    return withPlace(into, places, valueAt(text, places) ?? null);
  }, plain);
}

function withPlace(into: Json, [name = '', ...rest]: readonly string[], value: Json): Json {
  const within = (one: Json): Json => (rest.length === 0 ? value : withPlace(one, rest, value));
  if (Array.isArray(into)) return into.map((one: Json, at) => (String(at) === name ? within(one) : one));
  return isJsonObject(into) ? { ...into, [name]: within(into[name] ?? {}) } : into;
}

interface Reading {
  readonly changes: readonly ChangedPath[];
  readonly faults: readonly Refusal[];
  readonly isOfProfile: boolean;
}

/** What was edited: read against the answer it came from, which is the one that it differs least from. */
function readAgainst(
  text: Json,
  { base, profiles }: { readonly base: Definition; readonly profiles: readonly Profile[] },
): Reading {
  const [plain, ...others] = [base, ...profiles.map((profile) => withProfile(base, profile))].map(
    (definition): Reading => {
      const changes = plainPaths(asJson(shownDefinition(definition)), text);
      const faults = changes.flatMap((change) => fitsPlace(change, definition));
      return { changes, faults, isOfProfile: definition !== base };
    },
  );
  return others.reduce(
    (best, one) => (isCloser(one, best) ? one : best),
    plain ?? { changes: [], faults: [], isOfProfile: false },
  );
}

const isCloser = (one: Reading, other: Reading): boolean =>
  one.faults.length < other.faults.length ||
  (one.faults.length === other.faults.length && one.changes.length < other.changes.length);

/** The deadlines and parameters among what was edited. */
function numbersIn(changes: readonly ChangedPath[], { deadlines }: Definition): Numbers {
  const parts = changes.map(({ path }) => path.split('.'));
  return {
    deadlines: parts.flatMap(([list, place, name = '']) => {
      const id = deadlines[Number(place)]?.id;
      return list === 'deadlines' && id !== undefined && ['offset', 'unit'].includes(name) ? [id] : [];
    }),
    parameters: parts.flatMap(([list, name = '']) => (list === 'parameters' ? [name] : [])),
  };
}

/** As it is read back from a file: what is undefined is not there. */
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

type Shown = ReturnType<typeof shownDefinition>;

/** A count that somebody filled in where nobody had read one, without saying of what. */
const countsWithoutUnit = ({ deadlines }: Shown): readonly Refusal[] =>
  deadlines.flatMap(({ offset, unit }, place) =>
    // As it was written: the program's own answer never has the two together.
    offset !== null && (unit as string) === 'unread'
      ? [refusal('invalid-field', `deadlines.${String(place)}.unit`, { expected: 'choice', values: UNITS })]
      : [],
  );

/** The base with the data of the edited text. */
function withEdits(base: Definition, text: Shown, touched: ReadonlySet<string>): Definition {
  const { label, inForceFrom, parameters, states, commands, deadlines } = text;
  return {
    ...base,
    label,
    inForceFrom,
    parameters,
    states: Object.fromEntries(
      Object.entries(base.states).map(([name, state]) => [name, { ...state, ...states[name] }]),
    ),
    steps: base.steps.map((step, place) => {
      const { label, from, roles } = commands[place] ?? step;
      return { ...step, label, from, roles };
    }),
    deadlines: base.deadlines.map((rule, place) => {
      const shown = deadlines[place];
      if (shown === undefined) return rule;
      const isMoved = ['offset', 'unit'].some((name) => touched.has(`deadlines.${String(place)}.${name}`));
      const { label, mustAct } = shown;
      return { ...rule, label, mustAct, offset: isMoved ? offsetOf(shown) : rule.offset };
    }),
  };
}

/** A count left as it was may still follow a parameter; one that was written is a term of its own. */
function offsetOf({ offset, unit }: Shown['deadlines'][number]): Offset {
  return offset === null || unit === 'given' ? UNREAD : { count: offset, unit };
}
