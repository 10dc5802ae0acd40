import { describe, expect, test } from '@jest/globals';
import type { Fact } from './fact.ts';
import { RATINGS } from './task/sub-step-events.ts';
import { refusalOf, seen } from './testing/correction.ts';
import { decideSaid, historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { countedIn, sealedIn } from './testing/sealed.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

const SHEET = {
  products: [{ name: 'Giống', quality: 'excellent', quantity: 'excellent' }],
  report: 'passed',
};
const cast = (personId: string): Said => saidWith('cast-rating', { personId, ...SHEET });
const MEMBERS = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6'];
/** Six of nine have rated, and nobody has counted. */
const plain = (members: readonly string[] = MEMBERS) =>
  historyOf(members.map(cast), taskIn('AcceptanceCouncil'));
const counted = (history: readonly Fact[], said: Said = saidPlain('count-ratings')) =>
  countedIn(history, { said, votes: RATINGS, opensTo: { ...SHEET, rating: 'excellent' } });
const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const first = (history: readonly Fact[], said: Said) => {
  const decision = decideSaid(said, history);
  return decision.status === 'refused' ? decision.refusals[0].type : decision.status;
};
const ratings = (history: readonly Fact[]) =>
  (seen(history)?.details.acceptance as { ratings?: unknown } | undefined)?.ratings;
const ofSix = { membersPresent: 6, votes: { excellent: 6, passed: 0, failed: 0 } };
const declares = (personId: string) => saidWith('declare-conflict', { personId }, { on: '2023-03-20' });
const voids = (history: readonly Fact[], type: string): Said => ({
  name: 'void',
  on: '2024-07-01',
  data: { targetEventId: history.findLast((fact) => fact.type === type)?.id, reason: 'Nhầm' },
});

describe('a sealed rating', () => {
  test('says before the count who has rated, and nothing else', () => {
    expect(ratings(sealedIn(plain(['m-1', 'm-2'])))).toEqual([
      { personId: 'm-1', sealed: true },
      { personId: 'm-2', sealed: true },
    ]);
  });
  test('is a member’s only one, and takes a seat', () => {
    expect(first(sealedIn(plain()), cast('person:m-1'))).toBe('already-exists');
    expect(first(sealedIn(plain([...MEMBERS, 'm-7', 'm-8', 'm-9'])), cast('m-10'))).toBe(
      'council-size-differs',
    );
    expect(first(sealedIn(plain()), cast('m-7'))).toBe('accepted');
  });
  test.each(['data.products', 'data.report', 'data.rating', 'data.personId', 'occurredOn'])(
    'is not corrected in %s, neither before nor after the count',
    (field) => {
      for (const history of [sealedIn(plain()), counted(sealedIn(plain()))])
        expect(refusalOf(history, { of: 'RatingCast', field, to: 'failed' })).toMatchObject({
          type: 'ballots-sealed',
        });
    },
  );
  test('is voided before the count, and cast again', () => {
    const history = sealedIn(plain());
    const after = then(history, voids(history, 'RatingCast'));
    expect(first(after, cast('m-6'))).toBe('accepted');
  });
  test('stands in the way of no correction beside it', () => {
    const change = { of: 'ContractSigned', field: 'data.number', to: '02/HĐ' };
    expect(refusalOf(sealedIn(plain()), change)).toMatchObject({ status: 'accepted' });
    expect(refusalOf(counted(sealedIn(plain())), change)).toMatchObject({ status: 'accepted' });
    const concluded = then(counted(sealedIn(plain())), saidWith('conclude-acceptance', ofSix));
    expect(refusalOf(concluded, change)).toMatchObject({ status: 'accepted' });
  });
});

describe('the count of sealed ratings', () => {
  test('comes to what the count of plain ones does, and brings the sheets', () => {
    const sealed = counted(sealedIn(plain()));
    const { ratings: brought, ...numbers } = sealed.at(-1)?.data ?? {};
    expect(numbers).toEqual(then(plain(), saidPlain('count-ratings')).at(-1)?.data);
    expect(brought).toEqual(MEMBERS.map((personId) => ({ personId, ...SHEET, rating: 'excellent' })));
    expect(ratings(sealed)).toEqual(ratings(then(plain(), saidPlain('count-ratings'))));
  });
  test('is taken by nobody who cannot open them, and that is told last', () => {
    expect(first(sealedIn(plain()), saidPlain('count-ratings'))).toBe('ballots-sealed');
    const barred = { ...saidPlain('count-ratings'), actor: 'person:m-6' };
    expect(first(then(sealedIn(plain()), declares('m-6')), barred)).not.toBe('ballots-sealed');
  });
  refusals('count-ratings', () => sealedIn(plain(MEMBERS.slice(1))), [
    [{}, 'quorum-not-reached', { why: 'five of nine: nothing is opened, and the others may still rate' }],
  ]);
  test('ends the vote, by whatever day; so does the conclusion', () => {
    const history = counted(sealedIn(plain()));
    expect(first(history, cast('m-7'))).toBe('ballots-counted');
    expect(first(history, { ...cast('m-7'), on: '2023-03-10' })).toBe('ballots-counted');
    expect(first(taskIn('Passed'), { ...cast('m-7'), on: '2023-03-10' })).toBe('ballots-counted');
  });
  test('is not voided once it brought them, nor a rating that it counted', () => {
    const history = counted(sealedIn(plain()));
    expect(first(history, voids(history, 'RatingsCounted'))).toBe('ballots-counted');
    expect(first(history, voids(history, 'RatingCast'))).toBe('correction-changes-outcome');
  });
  test('is taken again by anybody, without a key', () => {
    const again = then(counted(sealedIn(plain())), saidPlain('count-ratings'));
    expect(again.at(-1)?.data).toEqual({ excellent: 6, passed: 0, failed: 0 });
  });
  test('leaves out who is in conflict, also of the quorum', () => {
    const seven = sealedIn(then(plain([...MEMBERS, 'm-7']), declares('m-7')));
    const { ratings: brought, ...numbers } = counted(seven).at(-1)?.data ?? {};
    expect(numbers).toEqual({ excellent: 6, passed: 0, failed: 0, leftOut: [{ personId: 'm-7' }] });
    expect(JSON.stringify(brought)).not.toContain('m-7');
    expect(first(sealedIn(then(plain(), declares('m-6'))), saidPlain('count-ratings'))).toBe(
      'quorum-not-reached',
    );
  });
});

describe('the conclusion', () => {
  refusals('conclude-acceptance', () => sealedIn(plain()), [
    [ofSix, 'illegal-state', { why: 'what is sealed is not guessed at' }],
    [{ ...ofSix, votes: { excellent: 5, passed: 1, failed: 0 } }, 'illegal-state'],
  ]);
  refusals('conclude-acceptance', () => counted(sealedIn(plain())), [
    [ofSix, 'accepted'],
    [{ ...ofSix, votes: { excellent: 5, passed: 1, failed: 0 } }, 'votes-do-not-add-up'],
  ]);
  refusals('conclude-acceptance', plain, [[ofSix, 'accepted', { why: 'plain ones need no count' }]]);
  test('is none from a count with a member whose conflict was declared after it', () => {
    const seven = plain([...MEMBERS, 'm-7']);
    const late = then(counted(sealedIn(seven)), declares('m-7'));
    const all = { membersPresent: 7, votes: { excellent: 7, passed: 0, failed: 0 } };
    for (const history of [late, then(late, saidPlain('count-ratings'))]) {
      expect(first(history, saidWith('conclude-acceptance', all))).toBe('conflict-of-interest');
      expect(first(history, saidWith('conclude-acceptance', ofSix))).toBe('votes-do-not-add-up');
    }
  });
});

describe('another session rates anew', () => {
  const concluded = () => then(counted(sealedIn(plain())), saidWith('conclude-acceptance', ofSix));
  const sessions = [
    [
      'a council established anew',
      () =>
        then(
          plain(),
          saidPlain('count-ratings'),
          saidPlain('establish-acceptance-council', { on: '2023-03-21' }),
        ),
    ],
    ['a rating that was annulled', () => then(concluded(), saidPlain('annul-rating'))],
  ] as const;
  test.each(sessions)('%s: nothing of the one before is open in it', (_of, begin) => {
    const on = '2023-04-10';
    const history = then(begin(), ...MEMBERS.map((id) => ({ ...cast(id), on })));
    expect(ratings(history)).toHaveLength(6);
    expect(first(history, { ...cast('m-7'), on: '2023-03-10' })).toBe('ballots-counted');
    const again = sealedIn(history);
    expect(ratings(again)).toEqual(MEMBERS.map((personId) => ({ personId, sealed: true })));
    expect(first(again, { ...saidPlain('count-ratings'), on })).toBe('ballots-sealed');
  });
});
