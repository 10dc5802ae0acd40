import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { RATINGS } from './task/sub-step-events.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, type Said } from './testing/record.ts';
import { saidWith } from './testing/refusals.ts';
import { countedIn, sealedIn } from './testing/sealed.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const byFile = (said: Said, history: readonly Fact[]) =>
  decide({ ...commandSaid(said), imported: true }, history, CONTEXT);
/** All that is said against it, in order. */
const against = (decision: ReturnType<typeof byFile>) =>
  decision.status === 'refused' ? decision.refusals.map(({ type, params }) => ({ type, params })) : [];
const failed = { membersPresent: 6, votes: { excellent: 0, passed: 0, failed: 6 } };
const SHEET = {
  products: [{ name: 'Giống', quality: 'excellent', quantity: 'excellent' }],
  report: 'passed',
};
const rates = (personId: string, on = '2023-03-20'): Said =>
  saidWith('cast-rating', { personId, ...SHEET }, { on });
const SIX = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6'];
const rated = () => sealedIn(then(taskIn('AcceptanceCouncil'), ...SIX.map((id) => rates(id))));
/** Counted by the secretary, as the log has it. */
const counted = (history: readonly Fact[], said = saidPlain('count-ratings')) =>
  countedIn(history, { said, votes: RATINGS, opensTo: { ...SHEET, rating: 'excellent' } });
const EARLY = '2023-03-10';
const RATINGS_MISSING = { type: 'illegal-state', params: { missing: 'RatingsCounted' } };
const BALLOTS_MISSING = { type: 'illegal-state', params: { missing: 'BallotsCounted' } };

describe('what was sealed in this program is none of a file’s to get round', () => {
  test.each([EARLY, '2023-03-20', '2023-03-27'])(
    'nobody concludes on %s while sealed ratings stand uncounted',
    (on) => {
      const said = saidWith('conclude-acceptance', failed, { on });
      expect(against(byFile(said, rated()))).toContainEqual(RATINGS_MISSING);
      expect(against(decideSaid(said, rated()))).toContainEqual(RATINGS_MISSING);
    },
  );
  test('nor, once they were counted, by a day before them or with other numbers', () => {
    const history = counted(rated());
    const early = byFile(saidWith('conclude-acceptance', failed, { on: EARLY }), history);
    expect(against(early)).toMatchObject([{ type: 'out-of-order', params: { votedLater: true } }]);
    const other = byFile(saidWith('conclude-acceptance', failed), history);
    expect(against(other)).toMatchObject([{ type: 'votes-do-not-add-up' }]);
    const same = { membersPresent: 6, votes: { excellent: 6, passed: 0, failed: 0 } };
    expect(byFile(saidWith('conclude-acceptance', same), history).status).toBe('accepted');
  });
  test('a rating of who is in conflict stays sealed, and in no file’s way', () => {
    const seven = sealedIn(then(rated(), rates('m-7')));
    const history = counted(then(seven, saidWith('declare-conflict', { personId: 'm-7' }, { on: EARLY })));
    expect(against(byFile(saidWith('conclude-acceptance', failed), history))).toMatchObject([
      { type: 'votes-do-not-add-up' },
    ]);
    const same = { membersPresent: 6, votes: { excellent: 6, passed: 0, failed: 0 } };
    expect(byFile(saidWith('conclude-acceptance', same), history).status).toBe('accepted');
  });
  const scored = () =>
    sealedIn(
      then(taskIn('DossiersOpened'), saidPlain('establish-selection-council'), saidPlain('cast-score')),
    );
  test.each([
    ['recommend', '2020-10-29'],
    ['recommend', '2020-10-30'],
    ['recommend-none', '2020-10-29'],
    ['recommend-none', '2020-11-03'],
    ['fail-round', '2020-11-03'],
  ])('%s on %s waits for the count of sealed ballots', (command, on) => {
    const said = saidPlain(command, { on });
    expect(against(byFile(said, scored()))).toContainEqual(BALLOTS_MISSING);
    expect(against(decideSaid(said, scored()))).toContainEqual(BALLOTS_MISSING);
  });
  test('what a file told plain, a file concludes in its own order', () => {
    const plain = then(taskIn('AcceptanceCouncil'), ...SIX.map((id) => rates(id)));
    expect(byFile(saidWith('conclude-acceptance', failed, { on: EARLY }), plain).status).toBe('accepted');
  });
});
