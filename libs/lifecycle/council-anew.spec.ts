import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import type { Fact } from './fact.ts';
import { BALLOTS, RATINGS } from './task/sub-step-events.ts';
import type { Recording } from './command.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, recorded, type Said } from './testing/record.ts';
import { seen } from './testing/correction.ts';
import { saidWith } from './testing/refusals.ts';
import { countedIn, sealedIn } from './testing/sealed.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const byFile = (said: Said, history: readonly Fact[]): Decision =>
  decide({ ...commandSaid(said), imported: true }, history, CONTEXT);
const against = (decision: Decision) => (decision.status === 'refused' ? decision.refusals : []);
const missing = (event: string) =>
  expect.objectContaining({ type: 'illegal-state', params: { missing: event } });
const waits = (waiting: number) => expect.objectContaining({ type: 'illegal-state', params: { waiting } });

/** Each kind of council: how it is set up, how a member votes, and which days may be said of a council anew. */
const KINDS = {
  selection: {
    establish: 'establish-selection-council',
    before: () => taskIn('DossiersOpened'),
    vote: (personId: string) => saidWith('cast-score', { personId }, { on: '2020-10-30' }),
    votedOn: '2020-10-30',
    satOn: '2020-10-29',
    anewOn: '2020-11-02',
    count: 'count-ballots',
    days: ['2020-10-20', '2020-10-26', '2020-10-29', '2020-10-30', '2020-10-31', '2020-12-01'],
  },
  acceptance: {
    establish: 'establish-acceptance-council',
    before: () => taskIn('AcceptanceCouncil'),
    vote: (personId: string) => saidWith('cast-rating', { personId }, { on: '2023-03-20' }),
    votedOn: '2023-03-20',
    satOn: '2023-03-13',
    anewOn: '2023-03-22',
    count: 'count-ratings',
    days: ['2023-03-13', '2023-03-19', '2023-03-20', '2023-03-21', '2023-05-01'],
  },
} as const;
type KindOfCouncil = keyof typeof KINDS;
const NAMES = Object.keys(KINDS) as KindOfCouncil[];
const MEMBERS = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6'];

const sitting = (kind: KindOfCouncil): readonly Fact[] =>
  kind === 'selection'
    ? then(KINDS.selection.before(), saidPlain(KINDS.selection.establish))
    : KINDS.acceptance.before();
const voted = (kind: KindOfCouncil, members: readonly string[]) =>
  sealedIn(then(sitting(kind), ...members.map(KINDS[kind].vote)));

describe('a council anew takes no force out of sealed votes', () => {
  test.each(NAMES)('%s: of whatever number, by whatever day, said by a person or a file', (kind) => {
    const { establish, days } = KINDS[kind];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MEMBERS.length }),
        fc.constantFrom(...days),
        fc.boolean(),
        (count, on, isFile) => {
          const history = voted(kind, MEMBERS.slice(0, count));
          const said = saidPlain(establish, { on });
          const decision = isFile ? byFile(said, history) : decideSaid(said, history);
          const isBeforeItsState = against(decision).some(
            ({ params }) => 'since' in params && !('votedLater' in params),
          );
          if (!isBeforeItsState) expect(against(decision)).toContainEqual(waits(count));
          expect(decision.status).toBe('refused');
        },
      ),
    );
  });
  test.each(NAMES)('%s: voided by two persons, or of who is in conflict, they bind nobody', (kind) => {
    const history = voted(kind, ['m-1', 'm-2']);
    const cast = history.slice(-2);
    const { establish, votedOn } = KINDS[kind];
    const anew = saidWith(establish, { members: undefined }, { on: votedOn });
    const voided = then(
      history,
      ...cast.map(({ id }) => ({ name: 'void', on: votedOn, data: { targetEventId: id, reason: 'nhầm' } })),
    );
    expect(decideSaid(anew, voided).status).toBe('accepted');
    const declared = then(
      history,
      ...['m-1', 'm-2'].map((personId) => saidWith('declare-conflict', { personId }, { on: votedOn })),
    );
    expect(decideSaid(anew, declared).status).toBe('accepted');
  });
  test.each(NAMES)('%s: what a file told plain binds nobody', (kind) => {
    const plain = then(sitting(kind), ...MEMBERS.map(KINDS[kind].vote));
    const said = saidPlain(KINDS[kind].establish, { on: KINDS[kind].votedOn });
    expect(decideSaid(said, plain).status).toBe('accepted');
  });
});

describe('sealed ratings that were counted are concluded on', () => {
  const counted = (): readonly Fact[] => {
    const history = voted('acceptance', MEMBERS);
    const said = saidPlain('count-ratings');
    const sheet = {
      products: [{ name: 'Giống', quality: 'excellent', quantity: 'excellent' }],
      report: 'passed',
    };
    return countedIn(history, { said, votes: RATINGS, opensTo: { ...sheet, rating: 'excellent' } });
  };
  const anew = saidWith('establish-acceptance-council', { members: undefined }, { on: '2023-04-10' });
  test('no other council sits before that, told by a file either', () => {
    for (const decision of [decideSaid(anew, counted()), byFile(anew, counted())])
      expect(against(decision)).toMatchObject([{ type: 'illegal-state', params: { unconcluded: 6 } }]);
  });
  test('after the annulment of what it concluded another council sits', () => {
    const same = { membersPresent: 6, votes: { excellent: 6, passed: 0, failed: 0 } };
    const concluded = then(counted(), saidWith('conclude-acceptance', same, { on: '2023-03-27' }));
    const annulled = then(concluded, saidPlain('annul-rating', { on: '2023-04-05' }));
    expect(decideSaid(anew, annulled).status).toBe('accepted');
  });
  test('of a session that was none, by the law, the count is annulled as a conclusion is: the council rates afresh', () => {
    const alone = { membersPresent: 6, votes: { excellent: 6, passed: 0, failed: 0 }, chairPresent: false };
    const conclusion = saidWith('conclude-acceptance', alone, { on: '2023-03-27' });
    expect(against(decideSaid(conclusion, counted()))).toMatchObject([{ type: 'quorum-not-reached' }]);
    const annulled = then(counted(), saidPlain('annul-rating', { on: '2023-03-28' }));
    expect(seen(annulled)).toMatchObject({
      state: 'AcceptanceCouncil',
      details: { acceptance: { council: {} } },
    });
    expect(seen(annulled)?.details).not.toHaveProperty('acceptance.ratings');
    const again = saidWith('cast-rating', { personId: 'm-1' }, { on: '2023-03-29' });
    expect(decideSaid(again, annulled).status).toBe('accepted');
    expect(decideSaid(anew, annulled).status).toBe('accepted');
  });
  test('after that nothing is concluded on a word: not by a file, not by another council, until votes are counted again', () => {
    const annulled = then(counted(), saidPlain('annul-rating', { on: '2023-03-28' }));
    const seven = { membersTotal: 9, membersPresent: 7, votes: { excellent: 7, passed: 0, failed: 0 } };
    const typed = saidWith('conclude-acceptance', seven, { on: '2023-04-20' });
    const again = then(annulled, anew);
    for (const history of [annulled, again])
      for (const decision of [decideSaid(typed, history), byFile(typed, history)])
        expect(against(decision)).toContainEqual(missing('RatingsCounted'));
  });
  test('before a count there is nothing to annul, and what is due does not move when there is', () => {
    const annul = saidPlain('annul-rating', { on: '2023-03-28' });
    const uncounted = voted('acceptance', MEMBERS);
    expect(against(decideSaid(annul, uncounted))).toMatchObject([
      { type: 'illegal-state', params: { missing: 'RatingsCounted' } },
    ]);
    const due = (facts: readonly Fact[]) =>
      (seen(facts)?.deadlines ?? []).map(({ id, dueOn, status }) => ({ id, dueOn, status }));
    expect(due(then(counted(), annul))).toEqual(due(counted()));
  });
  test('where nothing can be concluded from them, since a member was found in conflict, another council sits', () => {
    const found = then(counted(), saidWith('declare-conflict', { personId: 'm-1' }, { on: '2023-03-27' }));
    expect(decideSaid(anew, found).status).toBe('accepted');
  });
});

describe('ballots that were sealed and counted are not replaced by a word', () => {
  const none = { members: undefined, sessionOn: undefined };
  const anew = saidWith('establish-selection-council', none, { on: '2020-11-02' });
  const counted = (): readonly Fact[] => {
    const history = voted('selection', MEMBERS);
    const said = saidPlain('count-ballots', { on: '2020-10-31', data: { membersPresent: 6 } });
    const points = [10, 20, 12, 14, 12, 12].map((one, place) => ({ criterion: place + 1, points: one }));
    return countedIn(history, { said, votes: BALLOTS, opensTo: points });
  };
  test('a council anew recommends nobody, none, and fails no round, before it has counted votes of its own', () => {
    const again = then(counted(), anew);
    const said = ['recommend', 'recommend-none', 'fail-round'].map((name) =>
      saidPlain(name, { on: '2020-11-20' }),
    );
    for (const one of said)
      for (const decision of [decideSaid(one, again), byFile(one, again)])
        expect(against(decision)).toContainEqual(missing('BallotsCounted'));
  });
  test.each(['cancel', 'withdraw'])('%s ends no round over sealed ballots', (name) => {
    const said = saidPlain(name, { on: '2020-11-20' });
    expect(against(decideSaid(said, voted('selection', MEMBERS)))).toContainEqual(waits(6));
    expect(decideSaid(said, counted()).status).toBe('accepted');
  });
});

describe('whose council opens votes that a council anew was established over, by a program of before', () => {
  const SEATS = { selection: ['old', 'm-2'], acceptance: ['m-2', 'old'] } as const;
  const members = (ids: readonly string[]) => ({
    membersTotal: 7,
    members: [...ids, 'x-1', 'x-2', 'x-3', 'x-4', 'x-5'].map((personId) => ({ personId, role: 'member' })),
  });
  /** The sealed votes of one council, and another that took its place on a later day. */
  function oldLog(kind: KindOfCouncil): readonly Fact[] {
    const { establish, before, vote, anewOn, satOn } = KINDS[kind];
    const sits = saidWith(establish, { ...members(SEATS[kind]), sessionOn: undefined }, { on: satOn });
    const history = sealedIn(then(before(), sits, vote('m-2')));
    const anew = saidWith(establish, { ...members(['new', 'm-2']), sessionOn: undefined }, { on: anewOn });
    const decision = decideSaid(anew, then(before(), sits));
    if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
    return [...history, recorded(decision.fact, { said: anew, revision: history.length })];
  }
  /** Whom the decision of the council names, whose votes a count by that day would open. */
  function asked(kind: KindOfCouncil, on: string): readonly string[] {
    let seen: readonly string[] = [];
    const may = ({ step, ofCouncil }: Recording) => {
      const seats = ofCouncil && step.councilIn?.(ofCouncil);
      seen = (seats ?? []).map(({ personId }) => personId).slice(0, 2);
      return undefined;
    };
    decide(commandSaid(saidPlain(KINDS[kind].count, { on })), oldLog(kind), { ...CONTEXT, may });
    return seen;
  }
  test.each(NAMES)('%s: the old one, by a day on which it sat; the new one from its own day', (kind) => {
    expect(asked(kind, KINDS[kind].votedOn)).toEqual(SEATS[kind]);
    expect(asked(kind, KINDS[kind].anewOn)).toEqual(['new', 'm-2']);
  });
});
