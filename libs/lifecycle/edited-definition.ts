import { plainPaths } from './changed-paths.ts';
import { refusal, type Refusal } from './decision.ts';
import { defectsOf } from './defects.ts';
import { UNREAD, type Offset } from './deadlines/deadline-rule.ts';
import type { Definition } from './definition.ts';
import { UNITS } from './deadlines/fits-term.ts';
import { fitsPlace } from './editable-places.ts';
import { DEFINITIONS } from './kinds.ts';
import { shownDefinition } from './shown-definition.ts';
import { isJsonObject, type Json } from './values/json.ts';

/** A definition as somebody edited it, or what of it cannot be so. */
export type Edited =
  | { readonly definition: Definition; readonly refusals: readonly [] }
  | { readonly definition?: never; readonly refusals: readonly [Refusal, ...Refusal[]] };

/**
 * The definition that an edited answer of `definition show` stands for: the one of that id and version with its code
 * (guards, settings, forms), and of its data what was changed: in-force date, labels, from-states, roles, offsets,
 * units, parameters. A change of anything else is refused with its path, all of them at once.
 */
export function editedDefinition(text: Json): Edited {
  if (!isJsonObject(text))
    return { refusals: [refusal('invalid-field', 'definition', { expected: 'object' })] };
  const base = DEFINITIONS.find(({ id, version }) => id === text.id && version === text.version);
  if (base === undefined)
    return { refusals: [refusal('invalid-field', 'id', { expected: 'known-definition' })] };
  const changes = plainPaths(asJson(shownDefinition(base)), text);
  const [first, ...others] = changes.flatMap((change) => fitsPlace(change, base));
  if (first !== undefined) return { refusals: [first, ...others] };
  // Every place was held to the shape of the program's own answer.
  const shown = text as unknown as Shown;
  const [unfinished, ...such] = countsWithoutUnit(shown);
  if (unfinished !== undefined) return { refusals: [unfinished, ...such] };
  const definition = withEdits(base, shown, new Set(changes.map(({ path }) => path)));
  const [defect, ...more] = defectsOf(definition).map(({ type, at }) =>
    refusal('invalid-field', at, { expected: 'sound-definition', defect: type }),
  );
  return defect === undefined ? { definition, refusals: [] } : { refusals: [defect, ...more] };
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
