import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { count, printedSeed } from '../../test/support/counts.ts';
import type { CaseSnapshot } from './snapshot.ts';
import { historyOf, type Said } from './testing/record.ts';
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
    if (type === 'EventVoided') fixed = fixed.filter((one) => one.id !== target);
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
