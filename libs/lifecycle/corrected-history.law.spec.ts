import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { count, printedSeed } from '../../test/support/counts.ts';
import type { CaseSnapshot } from './snapshot.ts';
import type { Fact } from './fact.ts';
import { decideSaid, historyOf, recorded, type Said } from './testing/record.ts';
import { PLAIN } from './testing/task-in.ts';
import type { JsonObject } from './values/json.ts';
import { seenAt, walk, walks } from './testing/random-walk.ts';

const LAW = 'a corrected history reads as if it had been recorded right from the first';

interface Fixed {
  readonly id: string;
  readonly said: Said;
}

/** `data.a.b` in a copy of what was said, by plain assignment: a second opinion on how the program does it. */
function assigned(said: Said, field: string, to: unknown): Said {
  if (field === 'occurredOn') return { ...said, on: to as string };
  const copy = structuredClone(said) as { data?: Record<string, unknown> } & Said;
  const path = field.split('.');
  const last = path.pop() ?? '';
  let at: Record<string, unknown> = copy as unknown as Record<string, unknown>;
  for (const name of path) at = (at[name] ??= {}) as Record<string, unknown>;
  if (to === null) Reflect.deleteProperty(at, last);
  else at[last] = to;
  return copy;
}

/** What should have been said, in the order in which it was: corrections put in, voided facts left out. */
function saidRight(choices: Parameters<typeof walk>[0]): {
  readonly right: readonly Said[];
  changed: number;
} {
  const { facts, saids } = walk(choices, { corrections: true });
  let fixed: readonly Fixed[] = [];
  let changed = 0;
  for (const [place, { id, type, data }] of facts.entries()) {
    const said = saids[place];
    if (said === undefined) throw new Error('a fact for each command that was taken');
    const { targetEventId: target, field } = data;
    // With the opening goes what hung on it: who was assigned.
    if (type === 'EventVoided')
      fixed = fixed[0]?.id === target ? [] : fixed.filter((one) => one.id !== target);
    else if (type === 'FactCorrected')
      fixed = fixed.map((one) =>
        one.id === target ? { ...one, said: assigned(one.said, field as string, data.to) } : one,
      );
    else fixed = [...fixed, { id, said }];
    if (type === 'EventVoided' || type === 'FactCorrected') changed += 1;
  }
  return { right: fixed.map(({ said }) => said), changed };
}

/** Numbers and instants of recording are others where less was recorded; nothing else may differ. */
const withoutRevisions = (snapshot: CaseSnapshot | undefined): unknown =>
  JSON.parse(
    JSON.stringify(snapshot ?? null, (key, value: unknown) =>
      ['revision', 'recordedAt'].includes(key) ? 0 : value,
    ),
  );

test(LAW, () => {
  let corrected = 0;
  fc.assert(
    fc.property(walks, (choices) => {
      const { right, changed } = saidRight(choices);
      corrected += changed;
      expect(withoutRevisions(seenAt(historyOf(right)))).toEqual(
        withoutRevisions(seenAt(walk(choices, { corrections: true }).facts)),
      );
    }),
    { seed: printedSeed(LAW), numRuns: count(600) },
  );
  expect(corrected).toBeGreaterThan(0);
});

const DAYS = ['2019-06-03', '2023-07-08', '2023-07-09', '2025-09-30', '2025-10-01'];
const REGIMES = ['provincial-2014', 'provincial-2023', 'provincial-2025', 'facility'];
const day = fc.constantFrom(...DAYS);
const regime = fc.constantFrom(...REGIMES, null);
/** A change of what pins the task: the day it was opened, the regulation it was ordered or moved under. */
const repinning: fc.Arbitrary<JsonObject> = fc.oneof(
  day.map((to) => ({ targetEventId: 'fact-0', field: 'occurredOn', to })),
  regime.map((to) => ({ targetEventId: 'fact-1', field: 'data.regime', to })),
  regime.map((to) => ({ targetEventId: 'fact-2', field: 'data.definition', to })),
  fc.constant({ targetEventId: 'fact-2' }),
);

const pinnings = fc.record({
  on: day,
  ordered: regime,
  moved: fc.constantFrom(...REGIMES),
  changes: fc.array(repinning),
});

/** The story as told, and as it should have been told; what the decider refuses of the changes leaves no trace. */
function told(
  story: readonly Said[],
  changes: readonly JsonObject[],
): { facts: readonly Fact[]; right: readonly Said[] } {
  let facts = historyOf(story);
  let fixed: readonly Fixed[] = story.map((said, place) => ({ id: `fact-${String(place)}`, said }));
  for (const change of changes) {
    const { targetEventId: target, field, to } = change;
    const name = field === undefined ? 'void' : 'correct';
    const said = { name, on: '2026-11-24', data: { ...change, reason: 'r' } };
    const decision = decideSaid(said, facts);
    if (decision.status !== 'accepted') continue;
    facts = [...facts, recorded(decision.fact, { said, revision: facts.length })];
    fixed = fixed.flatMap((one) => {
      if (one.id !== target) return [one];
      return field === undefined ? [] : [{ ...one, said: assigned(one.said, field as string, to) }];
    });
  }
  return { facts, right: fixed.map(({ said }) => said) };
}

test('so does the regulation that the task follows, its day or its name corrected or taken back', () => {
  const moves = new Set<string>();
  fc.assert(
    fc.property(pinnings, ({ on, ordered, moved, changes }) => {
      const order = { route: 'selection', year: 2026, ...(ordered !== 'facility' && { regime: ordered }) };
      const story = [
        { name: 'propose', on, data: PLAIN.propose?.data },
        { name: 'order', on: '2026-01-05', data: order },
        { name: 'adopt-definition', on: '2026-02-02', data: { definition: moved, reason: 'r' } },
      ];
      const second = historyOf(story.slice(0, 2));
      const taken = decideSaid(story[2] as Said, second).status === 'accepted' ? story : story.slice(0, 2);
      const { facts, right } = told(taken, changes);
      const seen = seenAt(facts);
      const was = seenAt(historyOf(taken))?.definition.id;
      if (was !== seen?.definition.id) moves.add(`${String(was)} to ${String(seen?.definition.id)}`);
      expect(withoutRevisions(seen)).toEqual(withoutRevisions(seenAt(historyOf(right))));
    }),
    { seed: printedSeed('regulation followed'), numRuns: count(600) },
  );
  // Each of the three laws to each other.
  expect(moves.size).toBe(6);
});
