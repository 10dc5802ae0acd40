import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { isShut, opened } from './sealing.ts';
import { BALLOTS, type Counted } from './task/sub-step-events.ts';
import { refusalOf } from './testing/correction.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, recorded, type Said } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { sealedIn } from './testing/sealed.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

const points = (...of: readonly number[]) =>
  of.map((value, place) => ({ criterion: place + 1, points: value }));
const LOW = points(9, 18, 12, 12, 12, 12);
const cast = (personId: string, of = points(10, 20, 12, 14, 12, 12)) =>
  saidWith('cast-score', { personId, points: of });
/** Three have cast, 80, 80 and 75: a mean of 78.33. */
const voted = () =>
  historyOf(
    [saidPlain('establish-selection-council'), cast('m-1'), cast('m-2'), cast('m-3', LOW)],
    taskIn('DossiersOpened'),
  );
const declares = (personId: string, on = '2020-10-30') => saidWith('declare-conflict', { personId }, { on });
const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const barred = () => then(voted(), declares('person:m-3'));
const countOf = (history: readonly Fact[]) => {
  const decision = decideSaid(saidPlain('count-ballots'), history);
  if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.fact.data as unknown as { ranking: readonly Counted[]; leftOut?: unknown };
};

describe('a ballot of who declared a conflict after casting is left out of the count', () => {
  test('of the mean and of the number of ballots; the count says whose it was', () => {
    expect(countOf(voted()).ranking).toMatchObject([{ ballots: 3, score: 235 / 3 }]);
    const leftOut = [{ dossierId: 'D-1', personId: 'm-3' }];
    expect(countOf(barred())).toMatchObject({ ranking: [{ ballots: 2, score: 80 }], leftOut });
    expect(countOf(voted())).not.toHaveProperty('leftOut');
  });
  test('so is one of who was recused, and one whose conflict was written down for a later day', () => {
    const recused = then(voted(), saidPlain('recuse-member', { data: { personId: 'm-3' } }));
    expect(countOf(recused).ranking).toMatchObject([{ ballots: 2 }]);
    expect(countOf(then(voted(), declares('m-3', '2020-11-05'))).ranking).toMatchObject([{ ballots: 2 }]);
  });
  test('it stays sealed, and stands not in the way of those that are opened', () => {
    const history = sealedIn(barred()).map((fact) =>
      isShut(fact, BALLOTS) && fact.data.personId !== 'm-3'
        ? opened(fact, BALLOTS, points(10, 20, 12, 14, 12, 12))
        : fact,
    );
    expect(countOf(history)).toMatchObject({
      ballots: [{ personId: 'm-1' }, { personId: 'm-2' }],
      leftOut: [{ personId: 'm-3' }],
      ranking: [{ score: 80 }],
    });
  });
  refusals('count-ballots', barred, [
    [{ membersPresent: 8 }, 'accepted'],
    [
      { membersPresent: 9 },
      'invalid-field',
      { field: 'data.membersPresent', why: 'one of nine sits no more' },
    ],
    [{ membersPresent: 2 }, 'quorum-not-reached', { why: 'two voted, and six are needed' }],
  ]);
  test('no ballot but theirs is none', () => {
    const alone = then(
      taskIn('DossiersOpened'),
      saidPlain('establish-selection-council'),
      cast('m-1'),
      declares('m-1'),
    );
    expect(decideSaid(saidPlain('count-ballots'), alone)).toMatchObject({
      refusals: [{ type: 'illegal-state', params: { missing: 'BallotCast' } }],
    });
    expect(decideSaid(saidPlain('recommend'), alone).status).toBe('accepted');
  });
  test('a count that a file tells was taken on paper, and counts what the paper counted', () => {
    const said = commandSaid(saidPlain('count-ballots'));
    const decision = decide({ ...said, imported: true }, barred(), CONTEXT);
    expect(decision).toMatchObject({ fact: { data: { ranking: [{ ballots: 3 }] } } });
  });
});

describe('a conflict that is declared after the count', () => {
  const late = () => then(voted(), saidPlain('count-ballots'), declares('m-3'));
  const again = () => then(late(), saidPlain('count-ballots'));
  for (const history of [late, again])
    refusals('recommend', history, [
      [
        { meanScore: 78.33 },
        'conflict-of-interest',
        { why: 'their ballot was counted, and the points are known' },
      ],
      [{ meanScore: 80 }, 'invalid-field', { why: 'no count picks whose ballot falls' }],
    ]);
  test('asks for another council, which votes afresh', () => {
    const on = '2020-10-31';
    const anew = then(
      late(),
      saidWith('establish-selection-council', { members: undefined, sessionOn: on }, { on }),
      { ...cast('m-1'), on },
      { ...saidPlain('count-ballots'), on },
    );
    expect(decideSaid(saidWith('recommend', { meanScore: 80 }, { on }), anew).status).toBe('accepted');
  });
  test('leaves out of the next count who was left out of the first', () => {
    const twice = then(barred(), saidPlain('count-ballots'));
    expect(countOf(twice)).toMatchObject({ ranking: [{ ballots: 2 }], leftOut: [{ personId: 'm-3' }] });
    expect(decideSaid(saidWith('recommend', { meanScore: 80 }), twice).status).toBe('accepted');
  });
  test('a ballot that an early count did not open is counted before anybody is recommended', () => {
    const history = then(voted(), { ...cast('m-4'), on: '2020-11-02' });
    const early = then(history, saidPlain('count-ballots'));
    const said = saidWith('recommend', { meanScore: 78.33 }, { on: '2020-11-03' });
    expect(decideSaid(said, early)).toMatchObject({ refusals: [{ params: { missing: 'BallotsCounted' } }] });
  });
});

test('a count of before, which has such a ballot in it, stands in the way of no correction', () => {
  const history = barred();
  const said = saidPlain('count-ballots');
  const decision = decide({ ...commandSaid(said), imported: true }, history, CONTEXT);
  if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
  const counted = [...history, recorded(decision.fact, { said, revision: history.length })];
  const change = { of: 'ApplicationDossierReceived', field: 'data.applicant', to: 'Viện Lúa' };
  expect(refusalOf(counted, change)).toMatchObject({ status: 'accepted' });
  const sheet = { field: 'data.points', to: points(1, 20, 12, 14, 12, 12) };
  expect(refusalOf(counted, { ...sheet, of: 'fact-7' })).toMatchObject({
    type: 'correction-changes-outcome',
  });
});
