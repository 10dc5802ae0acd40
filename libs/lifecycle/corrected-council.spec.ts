import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from './fact.ts';
import { isShut, opened } from './sealing.ts';
import { BALLOTS, RATINGS } from './task/sub-step-events.ts';
import { saidCorrect } from './testing/correction.ts';
import { decideSaid, historyOf, type Said } from './testing/record.ts';
import { saidWith } from './testing/refusals.ts';
import { countedIn, sealedIn } from './testing/sealed.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const told = (said: Said, history: readonly Fact[]) => {
  const decision = decideSaid(said, history);
  return decision.status === 'refused' ? decision.refusals[0] : decision.status;
};
const SEATS = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7'];
const members = SEATS.map((personId) => ({ personId, role: 'member' }));
const scored = () =>
  sealedIn(
    then(
      taskIn('DossiersOpened'),
      saidWith('establish-selection-council', { membersTotal: 7, members }),
      ...SEATS.map((personId) => saidWith('cast-score', { personId })),
    ),
  );
const rated = () =>
  sealedIn(
    then(
      taskIn('AcceptanceCouncil'),
      ...SEATS.slice(0, 6).map((personId) => saidWith('cast-rating', { personId })),
    ),
  );

describe('the council is not corrected while its sealed votes wait to be counted', () => {
  test.each<[string, () => readonly Fact[], string, unknown]>([
    ['SelectionCouncilEstablished', scored, 'data.sheet', 'pilot'],
    ['SelectionCouncilEstablished', scored, 'data.membersTotal', 9],
    ['SelectionCouncilEstablished', scored, 'data.members.0.personId', 'm-9'],
    ['SelectionCouncilEstablished', scored, 'data.members.0.role', 'secretary'],
    ['SelectionCouncilEstablished', scored, 'occurredOn', '2020-10-25'],
    ['AcceptanceCouncilEstablished', rated, 'data.membersTotal', 7],
    ['AcceptanceCouncilEstablished', rated, 'occurredOn', '2023-02-19'],
  ])('%s: %#', (...[of, history, field, to]) => {
    expect(told(saidCorrect(history(), { of, field, to }), history())).toMatchObject({
      type: 'correction-changes-outcome',
      params: { why: 'ballots-sealed' },
    });
  });
  test('nor that of the council whose rating was annulled, which sits again', () => {
    const conclusion = saidPlain('conclude-acceptance');
    const annulled = then(taskIn('AcceptanceCouncil'), conclusion, saidPlain('annul-rating'));
    const again = sealedIn(then(annulled, saidWith('cast-rating', {}, { on: '2023-04-10' })));
    const correction = { of: 'AcceptanceCouncilEstablished', field: 'data.membersTotal', to: 7 };
    expect(told(saidCorrect(again, correction), again)).toMatchObject({ params: { why: 'ballots-sealed' } });
  });
  test('after the count it is, as far as nothing that was counted would change', () => {
    const history = scored();
    const said = saidWith('count-ballots', { membersPresent: 7 });
    const opensTo = [1, 2, 3, 4, 5, 6].map((criterion) => ({ criterion, points: 10 }));
    const counted = countedIn(history, { said, votes: BALLOTS, opensTo });
    const role = { of: 'SelectionCouncilEstablished', field: 'data.members.0.role', to: 'secretary' };
    expect(told(saidCorrect(counted, role), counted)).toBe('accepted');
  });
});

describe('what a count is refused for never depends on what is sealed', () => {
  const points = fc.array(
    fc.record({
      criterion: fc.integer({ min: 1, max: 20 }),
      points: fc.double({ min: 0, max: 100, noNaN: true }),
    }),
    { maxLength: 20 },
  );
  test('ballots of whatever points', () => {
    const history = scored();
    fc.assert(
      fc.property(
        fc.array(points, { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 0, max: 9 }),
        (cast, membersPresent) => {
          const said = saidWith('count-ballots', { membersPresent });
          const ballots = cast.values();
          const open = history.map((fact) =>
            isShut(fact, BALLOTS) ? opened(fact, BALLOTS, ballots.next().value ?? []) : fact,
          );
          expectSame(told(said, history), told(said, open));
        },
      ),
    );
  });
  test('ratings of whatever grade', () => {
    const history = rated();
    const grade = fc.constantFrom('excellent', 'passed', 'failed');
    fc.assert(
      fc.property(fc.array(grade, { minLength: 6, maxLength: 6 }), (cast) => {
        const grades = cast.values();
        const open = history.map((fact) => {
          const rating = grades.next().value ?? 'passed';
          return isShut(fact, RATINGS)
            ? opened(fact, RATINGS, { products: [], report: rating, rating })
            : fact;
        });
        expectSame(told(saidPlain('count-ratings'), history), told(saidPlain('count-ratings'), open));
      }),
    );
  });
  /** Sealed and open are told the same, but that what is open may be counted. */
  function expectSame(shut: ReturnType<typeof told>, open: ReturnType<typeof told>): void {
    const isSealAlone = typeof shut === 'object' && shut.type === 'ballots-sealed';
    expect(open).toEqual(isSealAlone ? 'accepted' : shut);
  }
});
