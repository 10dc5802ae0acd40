import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { commandSaid, CONTEXT, historyOf, recorded } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { sealedIn } from './testing/sealed.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

describe('nothing is concluded by a day before the vote that was taken', () => {
  const voted = () =>
    historyOf([saidPlain('establish-selection-council'), saidPlain('cast-score')], taskIn('DossiersOpened'));
  const counted = () => historyOf([saidPlain('count-ballots')], voted());
  const early = { on: '2020-10-29', field: 'occurredOn' };
  refusals('recommend', voted, [[{ meanScore: 99 }, 'out-of-order', early]]);
  refusals('recommend', counted, [
    [{ meanScore: 99 }, 'out-of-order', early],
    [{ meanScore: 80 }, 'accepted', { on: '2020-10-30' }],
  ]);
  const rated = () => historyOf([saidPlain('cast-rating')], taskIn('AcceptanceCouncil'));
  refusals('conclude-acceptance', rated, [[{}, 'out-of-order', { on: '2023-03-13', field: 'occurredOn' }]]);
  refusals('conclude-acceptance', () => taskIn('AcceptanceCouncil'), [
    [{}, 'accepted', { on: '2023-03-13' }],
  ]);
  test('but as a file tells it', () => {
    const said = commandSaid(saidWith('conclude-acceptance', {}, { on: '2023-03-13' }));
    expect(decide({ ...said, imported: true }, rated(), CONTEXT).status).toBe('accepted');
  });
});

describe('no council sits between a vote and what it came to', () => {
  const recommended = () =>
    historyOf(
      [
        ...['establish-selection-council', 'cast-score', 'count-ballots'].map((name) => saidPlain(name)),
        saidWith('recommend', { meanScore: 80 }, { on: '2020-11-06' }),
      ],
      taskIn('DossiersOpened'),
    );
  const sizeOnly = { membersTotal: 7, members: undefined, sessionOn: undefined };
  refusals('establish-selection-council', recommended, [
    [sizeOnly, 'out-of-order', { on: '2020-11-05', field: 'occurredOn' }],
  ]);
  const rates = (personId: string) => saidWith('cast-rating', { personId }, { on: '2023-03-20' });
  const rated = () =>
    historyOf(
      [
        ...['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7'].map(rates),
        saidPlain('count-ratings', { on: '2023-03-21' }),
        saidWith(
          'conclude-acceptance',
          { membersPresent: 7, votes: { excellent: 7, passed: 0, failed: 0 } },
          { on: '2023-03-28' },
        ),
      ],
      taskIn('AcceptanceCouncil'),
    );
  const anew = { membersTotal: 7, members: undefined, sessionOn: undefined };
  refusals('establish-acceptance-council', rated, [
    [anew, 'out-of-order', { on: '2023-03-25', field: 'occurredOn' }],
  ]);
  const annulled = () => historyOf([saidPlain('annul-rating', { on: '2023-04-03' })], rated());
  refusals('establish-acceptance-council', annulled, [
    [anew, 'out-of-order', { on: '2023-03-14', field: 'occurredOn', why: 'asked for before the votes' }],
    [anew, 'accepted', { on: '2023-04-04' }],
  ]);
});

describe('nothing is concluded by a day before the newest count', () => {
  const rates = (personId: string, on: string) => saidWith('cast-rating', { personId }, { on });
  const MEMBERS = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7'];
  const recounted = () =>
    historyOf(
      [
        ...MEMBERS.map((id) => rates(id, '2023-03-20')),
        saidPlain('count-ratings', { on: '2023-03-21' }),
        saidPlain('count-ratings', { on: '2023-03-25' }),
      ],
      taskIn('AcceptanceCouncil'),
    );
  const says = { membersPresent: 7, votes: { excellent: 7, passed: 0, failed: 0 } };
  refusals('conclude-acceptance', recounted, [
    [says, 'out-of-order', { on: '2023-03-24', field: 'occurredOn' }],
    [says, 'accepted', { on: '2023-03-25' }],
  ]);
  const countedTwice = () =>
    historyOf(
      [
        ...['establish-selection-council', 'cast-score', 'count-ballots'].map((name) => saidPlain(name)),
        saidPlain('count-ballots', { on: '2020-11-04' }),
      ],
      taskIn('DossiersOpened'),
    );
  refusals('recommend', countedTwice, [
    [{ meanScore: 80 }, 'out-of-order', { on: '2020-11-03' }],
    [{ meanScore: 80 }, 'accepted', { on: '2020-11-04' }],
  ]);
  test('concluded before one by a program of before, and annulled: the members rate afresh', () => {
    const said = commandSaid(saidWith('conclude-acceptance', says, { on: '2023-03-24' }));
    const history = recounted();
    const decision = decide({ ...said, imported: true }, history, CONTEXT);
    if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
    const concluded = [
      ...history,
      recorded(decision.fact, { said: { name: 'conclude-acceptance' }, revision: history.length }),
    ];
    const annulled = historyOf([saidPlain('annul-rating', { on: '2023-03-24' })], concluded);
    const again = historyOf(
      MEMBERS.map((id) => rates(id, '2023-03-24')),
      annulled,
    );
    const late = historyOf(
      MEMBERS.map((id) => rates(id, '2023-04-10')),
      annulled,
    );
    for (const [rated, on] of [
      [again, '2023-03-24'],
      [late, '2023-04-10'],
    ] as const) {
      const counted = historyOf([saidPlain('count-ratings', { on })], rated);
      expect(
        decide(commandSaid(saidWith('conclude-acceptance', says, { on })), counted, CONTEXT).status,
      ).toBe('accepted');
    }
  });
});

describe('a council established anew takes over no votes of the one that sits', () => {
  const voted = () =>
    historyOf(
      ['establish-selection-council', 'cast-score', 'count-ballots'].map((name) => saidPlain(name)),
      taskIn('DossiersOpened'),
    );
  refusals('establish-selection-council', voted, [
    [
      {},
      'out-of-order',
      { on: '2020-10-25', field: 'occurredOn', why: 'before the ballots of the council that sits' },
    ],
    [{}, 'accepted', { on: '2020-10-30' }],
  ]);
  refusals(
    'establish-selection-council',
    () => historyOf([saidPlain('establish-selection-council')], taskIn('DossiersOpened')),
    [[{}, 'accepted', { on: '2020-10-20', why: 'nobody has voted yet' }]],
  );
  const rated = () => historyOf([saidPlain('cast-rating')], taskIn('AcceptanceCouncil'));
  refusals('establish-acceptance-council', rated, [
    [{}, 'out-of-order', { on: '2023-03-10', field: 'occurredOn' }],
    [{}, 'accepted', { on: '2023-03-20' }],
  ]);
  test('a file tells its facts in its own order, but over votes that were sealed here', () => {
    const said = commandSaid(saidPlain('establish-acceptance-council', { on: '2023-03-10' }));
    const told = (history: readonly Fact[]) => decide({ ...said, imported: true }, history, CONTEXT);
    expect(told(rated()).status).toBe('accepted');
    expect(told(sealedIn(rated()))).toMatchObject({
      refusals: [{ type: 'illegal-state', params: { waiting: 1 } }, { type: 'out-of-order' }],
    });
  });
});
