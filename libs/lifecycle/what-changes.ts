import type { Calendar } from './calendar/calendar.ts';
import { adopted } from './deadlines/adopted.ts';
import type { Deadline } from './deadlines/deadline.ts';
import { deadlinesOf } from './deadlines/deadlines-of.ts';
import type { Definition } from './definition.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Fact } from './fact.ts';
import { changesOf } from './fold.ts';
import { invariant } from './invariant.ts';
import { definitionOf, kindNamed, stepsIn } from './kinds.ts';
import type { PlainDate } from './values/plain-date.ts';

/** One thing that would differ; null where there is none. `state`: the one it stands in is unknown to the other regulation. */
export interface WouldChange {
  readonly what: 'state' | 'action' | 'deadline';
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a case would answer otherwise, were it to follow `to` from now on. Writes nothing; pure. */
export function whatChanges(request: {
  readonly kind: string;
  readonly facts: readonly Fact[];
  readonly to: Definition;
  readonly context: { readonly calendar: Calendar; readonly today: PlainDate };
}): readonly WouldChange[] {
  const { facts, to, context } = request;
  const kind = kindNamed(request.kind);
  invariant(kind !== undefined, 'every kind in the log is known', { kind: request.kind });
  const changes = changesOf(kind, effectiveHistory(facts));
  const present = changes.at(-1)?.after;
  if (present === undefined) return [];
  const { calendar, today } = context;
  const from = definitionOf(kind, present.definition);
  const rows = deadlinesOf(changes, { calendar, definitionOf: (of) => definitionOf(kind, of.definition) });
  const fresh = deadlinesOf(changes, { calendar, definitionOf: () => to });
  const by = { revision: facts.length, type: 'DefinitionAdopted', occurredOn: today };
  const actions = (definition: Definition) =>
    stepsIn(kind, definition)
      .filter((step) => step.from.includes(present.state))
      .map(({ command }) => command);
  return [
    ...(Object.hasOwn(to.states, present.state)
      ? []
      : [{ what: 'state' as const, id: present.state, before: present.state, after: null }]),
    ...differences('action', asMap(actions(from)), asMap(actions(to))),
    ...differences('deadline', dueDays(rows), dueDays(adopted({ rows, fresh, by }))),
  ];
}

type Named = ReadonlyMap<string, string>;
const asMap = (names: readonly string[]): Named => new Map(names.map((name) => [name, name]));

/** Open deadlines by id and occurrence, and when they are due. */
const dueDays = (rows: readonly Deadline[]): Named =>
  new Map(
    rows
      .filter(({ status }) => status === 'open')
      .map(({ id, occurrence, dueOn }) => [occurrence === undefined ? id : `${id}#${occurrence}`, dueOn]),
  );

function differences(what: WouldChange['what'], before: Named, after: Named): readonly WouldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ what, id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((one) => one.before !== one.after);
}
