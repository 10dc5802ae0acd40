import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { count, printedSeed } from '../../test/support/counts.ts';
import { definitionNamed } from './kinds.ts';
import { nameOf } from './deadlines/deadline.ts';
import { termOf } from './deadlines/deadline-rule.ts';
import { provincial2023 } from './definitions/provincial-2023/definition.ts';
import type { Fact } from './fact.ts';
import type { CaseSnapshot } from './snapshot.ts';
import { snapshotOf } from './snapshot-of.ts';
import { profilesAfter, type SaidProfile } from './testing/adoptions.ts';
import { repinned } from './testing/pinned-to.ts';
import { walk, walks } from './testing/random-walk.ts';
import { CONTEXT } from './testing/record.ts';
import { plusDays, plainDate } from './values/plain-date.ts';

const numRuns = count(300);
/** A law of which nobody could read a term: what a task under it waits for is the province's to say. */
const UNREAD_LAW = { id: 'provincial-2025', version: 1 };
const ALL_TERMS = Object.fromEntries(
  provincial2023.deadlines.flatMap((rule) => {
    const term = termOf(rule, provincial2023.parameters);
    return term === undefined ? [] : [[rule.id, term]];
  }),
);
const telling = (deadlines: object, on: string): SaidProfile => ({
  on,
  definitions: { [UNREAD_LAW.id]: { deadlines } },
});

/** A walk of a provincial task that moves to that law on the day of one of its facts, and a day on which a profile comes. */
const moved = fc.tuple(walks, fc.nat(60), fc.nat(60), fc.integer({ min: -3, max: 90 }));
type Moved = typeof moved extends fc.Arbitrary<infer T> ? T : never;
function storyOf([choices, when, told, later]: Moved) {
  // An even first choice proposes a provincial task.
  const first = choices.map((choice, place) => (place === 0 ? { ...choice, which: 0, flaw: 0 } : choice));
  const { facts } = walk(first, { corrections: false });
  const dayOf = (pick: number) => facts[pick % facts.length]?.metadata.occurredOn ?? plainDate('2019-06-03');
  return { facts: repinned(facts, UNREAD_LAW, dayOf(when)), toldOn: plusDays(dayOf(told), later) };
}

const read = (facts: readonly Fact[], profiles: readonly SaidProfile[]): CaseSnapshot | undefined =>
  snapshotOf({ kind: 'task', facts, calendar: CONTEXT.calendar, profiles: profilesAfter(profiles) });
const openIn = (snapshot: CaseSnapshot | undefined): readonly string[] =>
  (snapshot?.deadlines ?? [])
    .filter(({ status }) => status === 'open')
    .map((row) => `${nameOf(row)} ${row.dueOn} ${row.basis}`)
    .toSorted();
const holds = (name: string, law: (story: ReturnType<typeof storyOf>) => void): void =>
  test(name, () => {
    const property = fc.property(moved, (made) => {
      law(storyOf(made));
    });
    fc.assert(property, { seed: printedSeed(name), numRuns });
  });

holds(
  'terms told late: what is open is due on the day on which it would be, had they been told before',
  (story) => {
    const { facts, toldOn } = story;
    const late = read(facts, [telling(ALL_TERMS, toldOn)]);
    expect(openIn(late)).toEqual(openIn(read(facts, [telling(ALL_TERMS, '2019-01-01')])));
    expect(late?.deadlinesToSet).toEqual([]);
  },
);

holds('a profile that tells no term changes no deadline', (story) => {
  const { facts, toldOn } = story;
  expect(read(facts, [{ on: toldOn, definitions: {} }])).toEqual(read(facts, []));
});

holds('what is open rests on the law that the task follows, never on one that it left', (story) => {
  const { facts, toldOn } = story;
  const snapshot = read(facts, [telling({ D32: { count: 5, unit: 'days' } }, toldOn)]);
  const { id: law, version } = snapshot?.definition ?? UNREAD_LAW;
  const rules = definitionNamed(`${law}@${version}`)?.deadlines ?? [];
  for (const { id, status, basis } of snapshot?.deadlines ?? []) {
    if (status !== 'open' || basis.includes('(profile: ')) continue;
    expect(rules.filter((rule) => rule.id === id).map((rule) => rule.basis)).toEqual([basis]);
  }
});

holds(
  'no two due dates of a deadline are set by the same, however often the task moves: reminders are known by it',
  ({ facts, toldOn }) => {
    const back = repinned(facts, { id: 'provincial-2023', version: 1 }, plusDays(toldOn, 5));
    const there = repinned(back, UNREAD_LAW, plusDays(toldOn, 9));
    for (const moves of [back, there])
      for (const told of [[], [telling(ALL_TERMS, toldOn)], [telling(ALL_TERMS, plusDays(toldOn, 30))]]) {
        const settings = (read(moves, told)?.deadlines ?? []).flatMap((deadline) =>
          deadline.dueDates.map(({ revision, movedBy: { stream, revision: by } = {} }) =>
            [nameOf(deadline), revision, ...(stream === undefined ? [] : [stream, by])].join(' '),
          ),
        );
        expect(settings.filter((one, place) => settings.indexOf(one) !== place)).toEqual([]);
      }
  },
);
