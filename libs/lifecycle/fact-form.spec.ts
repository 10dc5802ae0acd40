import { describe, expect, test } from '@jest/globals';
import { REQUESTED } from './countersigning/facts.ts';
import { COUNTED_BALLOTS, COUNTED_RATINGS } from './definitions/provincial-2014/votes.ts';
import { formOfFact } from './fact-form.ts';
import type { Fact } from './fact.ts';
import type { Form } from './form.ts';
import { KINDS } from './kinds.ts';
import { isShut, opened } from './sealing.ts';
import type { Step } from './step.ts';
import { BALLOTS, RATINGS } from './task/sub-step-events.ts';
import { decideSaid, historyOf } from './testing/record.ts';
import { sealedIn } from './testing/sealed.ts';
import { PLAIN, saidPlain, taskIn } from './testing/task-in.ts';
import type { Json, JsonObject } from './values/json.ts';

/** Members of some data that a form has no label for, by path. */
function unlabelled(data: JsonObject, form: Form, within = ''): readonly string[] {
  return Object.entries(data).flatMap(([name, value]): readonly string[] => {
    const field = form[name];
    const path = `${within}${name}`;
    if (field === undefined || field.label.vi === '' || field.label.en === '') return [path];
    const { rule } = field;
    if (rule.kind === 'object') return unlabelled(value as JsonObject, rule.form, `${path}.`);
    if (rule.kind !== 'list') return [];
    return (value as readonly JsonObject[]).flatMap((row) => unlabelled(row, rule.form, `${path}.`));
  });
}

/** Every member that a form may give, each list with a row. */
const wholeOf = (form: Form): JsonObject =>
  Object.fromEntries(
    Object.entries(form).map(([name, { rule }]): [string, Json] => {
      if (rule.kind === 'object') return [name, wholeOf(rule.form)];
      return [name, rule.kind === 'list' ? [wholeOf(rule.form)] : 'x'];
    }),
  );

const stepsOf = (kind: (typeof KINDS)[number]): readonly Step[] =>
  kind.definitions.flatMap((definition) => definition.steps);

/** What the program makes of sealed votes, the last of them cast by a member who declared a conflict since. */
function counted({ votes, cast, count, history, opensTo }: Voted): JsonObject {
  const last = 'm-7';
  const casts = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', last].map((personId) =>
    saidPlain(cast, { data: { personId } }),
  );
  const on = PLAIN[cast]?.on ?? '';
  const declared = { ...saidPlain('declare-conflict', { data: { personId: last } }), on };
  const sealed = sealedIn(historyOf([...casts, declared], history)).map((fact) =>
    isShut(fact, votes) && fact.data.personId !== last ? opened(fact, votes, opensTo) : fact,
  );
  const decision = decideSaid(saidPlain(count), sealed);
  if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
  const asked = Object.keys(saidPlain(count).data as JsonObject);
  return Object.fromEntries(Object.entries(decision.fact.data).filter(([name]) => !asked.includes(name)));
}

interface Voted {
  readonly votes: typeof BALLOTS | typeof RATINGS;
  /** The commands. */
  readonly cast: string;
  readonly count: string;
  readonly history: readonly Fact[];
  /** What a vote opens to. */
  readonly opensTo: Json;
}

describe('what a count of votes gives has the names that its form says', () => {
  test('ratings', () => {
    const { personId: _, ...sheet } = PLAIN['cast-rating']?.data ?? {};
    const opensTo = { ...sheet, rating: 'excellent' };
    const data = counted({
      ...{ votes: RATINGS, cast: 'cast-rating', count: 'count-ratings' },
      ...{ history: taskIn('AcceptanceCouncil'), opensTo },
    });
    expect(new Set(Object.keys(data))).toEqual(new Set(Object.keys(COUNTED_RATINGS)));
    expect(unlabelled(data, formOfFact('task', { type: 'RatingsCounted', data }))).toEqual([]);
  });

  test('ballots', () => {
    const history = historyOf([saidPlain('establish-selection-council')], taskIn('DossiersOpened'));
    const opensTo = PLAIN['cast-score']?.data.points ?? [];
    const data = counted({
      ...{ votes: BALLOTS, cast: 'cast-score', count: 'count-ballots' },
      ...{ history, opensTo },
    });
    expect(new Set(Object.keys(data))).toEqual(new Set(Object.keys(COUNTED_BALLOTS)));
    expect(unlabelled(data, formOfFact('task', { type: 'BallotsCounted', data }))).toEqual([]);
  });
});

describe.each(KINDS.map((kind) => [kind.kind, kind] as const))('facts of a %s', (name, kind) => {
  test('every fact of every regulation has a label for all that it may hold, at any depth', () => {
    const found = stepsOf(kind).flatMap(({ event, form, computed, seals }) => {
      const data = {
        ...wholeOf({ ...form, ...computed }),
        ...(seals !== undefined && { session: 'e', sealed: 'b' }),
      };
      return unlabelled(data, formOfFact(name, { type: event, data })).map((path) => `${event} ${path}`);
    });
    expect(found).toEqual([]);
  });

  test('so has every request for a second person', () => {
    const found = stepsOf(kind).flatMap(({ command, form }) => {
      const document = {
        number: '1',
        date: 'd',
        issuer: 'i',
        signer: 's',
        files: [{ sha256: 'h', size: 1 }],
      };
      const data = {
        ...{ command, data: wholeOf(form), occurredOn: '2023-03-10', reason: 'r' },
        ...{ document, uncertain: ['occurredOn'] },
      };
      return unlabelled(data, formOfFact(name, { type: REQUESTED, data }));
    });
    expect(found).toEqual([]);
    for (const type of ['CountersignReturned', 'CountersignRecalled'])
      expect(unlabelled({ approval: 'e', reason: 'r' }, formOfFact(name, { type, data: {} }))).toEqual([]);
  });
});
