import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, recorded, type Said } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { roadTo, saidPlain, taskIn } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const many = (count: number, say: (place: number) => Said) =>
  Array.from({ length: count }, (_, at) => say(at));

/** A council whose members nobody named. */
const unnamed = (membersTotal: number) =>
  saidWith('establish-selection-council', { membersTotal, members: undefined });
const score = (personId: string, dossierId = 'D-1') =>
  saidPlain('cast-score', { data: { personId, dossierId } });

describe('nobody scores or rates beside the council', () => {
  const dossiers = ['D-1', 'D-2'];
  const two = () =>
    historyOf([
      ...roadTo('receive-dossier'),
      saidPlain('receive-dossier', { data: { dossierId: 'D-2', applicant: 'Trường' } }),
      saidPlain('close-call'),
      saidPlain('open-dossiers', {
        data: { dossiers: dossiers.map((dossierId) => ({ dossierId, valid: true })) },
      }),
      unnamed(7),
    ]);
  const scored = (count: number) => then(two(), ...many(count, (place) => score(`m-${place}`)));
  refusals('cast-score', () => scored(6), [
    [{ personId: 'm-7' }, 'accepted', { why: 'the seventh of seven' }],
  ]);
  refusals('cast-score', () => scored(7), [
    [{ personId: 'm-8' }, 'council-size-differs', { field: 'data.personId', why: 'an eighth ballot' }],
    [{ personId: 'm-8', dossierId: 'D-2' }, 'accepted', { why: 'of another dossier' }],
  ]);
  const rated = (count: number) =>
    then(
      taskIn('AcceptanceCouncil'),
      ...many(count, (place) => saidPlain('cast-rating', { data: { personId: `m-${place}` } })),
    );
  refusals('cast-rating', () => rated(8), [[{ personId: 'm-9' }, 'accepted', { why: 'the ninth of nine' }]]);
  refusals('cast-rating', () => rated(9), [
    [{ personId: 'm-9' }, 'council-size-differs', { field: 'data.personId', why: 'a tenth' }],
  ]);
  refusals('count-ballots', () => scored(6), [
    [{ membersPresent: 6 }, 'accepted'],
    [{ membersPresent: 5 }, 'invalid-field', { field: 'data.membersPresent', why: 'fewer than voted' }],
    [{ membersPresent: 8 }, 'invalid-field', { field: 'data.membersPresent', why: 'more than there are' }],
  ]);
  refusals('count-ballots', () => scored(3), [
    [{ membersPresent: 5 }, 'accepted', { why: 'two thirds of seven' }],
    [{ membersPresent: 4 }, 'quorum-not-reached', { field: 'data.membersPresent' }],
  ]);
});

describe('the conclusion says what was counted', () => {
  const product = (quality: string) => ({ products: [{ name: 'Giống', quality, quantity: 'excellent' }] });
  const rated = () =>
    then(
      taskIn('AcceptanceCouncil'),
      ...many(7, (place) =>
        saidPlain('cast-rating', { data: { personId: `m-${place}`, ...product('excellent') } }),
      ),
      ...many(2, (place) =>
        saidPlain('cast-rating', { data: { personId: `n-${place}`, ...product('failed') } }),
      ),
    );
  const all = { membersTotal: 9, membersPresent: 9 };
  const rows = [
    [
      { ...all, votes: { excellent: 7, passed: 2, failed: 0 } },
      'votes-do-not-add-up',
      { field: 'data.votes', why: 'two said failed' },
    ],
    [
      { ...all, membersPresent: 7, votes: { excellent: 7, passed: 0, failed: 0 } },
      'votes-do-not-add-up',
      { field: 'data.votes', why: 'two are left out' },
    ],
    [{ ...all, votes: { excellent: 7, passed: 0, failed: 2 } }, 'accepted'],
  ] as const;
  refusals('conclude-acceptance', rated, rows);
  refusals('conclude-acceptance', () => then(rated(), saidPlain('count-ratings')), rows);
  test('no rating is cast after the count; one that a file tells counts', () => {
    const counted = then(taskIn('AcceptanceCouncil'), saidPlain('cast-rating'), saidPlain('count-ratings'));
    const late = saidPlain('cast-rating', { data: { personId: 'm-2', ...product('failed') } });
    expect(decideSaid(late, counted)).toMatchObject({ refusals: [{ type: 'ballots-counted' }] });
    const told = decide({ ...commandSaid(late), imported: true }, counted, CONTEXT);
    if (told.status !== 'accepted') throw new Error(JSON.stringify(told));
    const now = [...counted, recorded(told.fact, { said: late, revision: counted.length })];
    const votes = { excellent: 6, passed: 0, failed: 1 };
    const said = saidWith('conclude-acceptance', { ...all, membersPresent: 7, votes });
    expect(decide(commandSaid(said), now, CONTEXT)).toMatchObject({
      status: 'refused',
      refusals: [{ type: 'votes-do-not-add-up', params: { cast: 2, present: 7 } }],
    });
  });

  const points = (...of: number[]) => ({
    points: of.map((value, place) => ({ criterion: place + 1, points: value })),
  });
  const sitting = () => then(taskIn('DossiersOpened'), unnamed(9));
  const third = (place: number) => score(`m-${place}`);
  // 80, 80 and 81: a mean of 80.333…
  const counted = () =>
    then(
      sitting(),
      third(1),
      third(2),
      saidWith('cast-score', { personId: 'm-3', ...points(11, 20, 12, 14, 12, 12) }),
      saidPlain('count-ballots'),
    );
  refusals('recommend', counted, [
    [{ meanScore: 80.33 }, 'accepted', { why: 'to two places' }],
    [{ meanScore: 80.3333333 }, 'accepted'],
    [{ meanScore: 99 }, 'invalid-field', { field: 'data.meanScore' }],
    [{ meanScore: 80.3 }, 'invalid-field', { field: 'data.meanScore' }],
    [
      { meanScore: 80.33, membersTotal: 7, membersPresent: 7 },
      'council-size-differs',
      { field: 'data.membersTotal' },
    ],
  ]);
  refusals('recommend', () => taskIn('DossiersOpened'), [
    [{ meanScore: 99 }, 'accepted', { why: 'nothing was counted' }],
  ]);
});

describe('a ranking is one that the dossier recommended leads', () => {
  const two = () =>
    historyOf([
      ...roadTo('receive-dossier'),
      saidPlain('receive-dossier', { data: { dossierId: 'D-2', applicant: 'Trường' } }),
      saidPlain('close-call'),
      saidPlain('open-dossiers', {
        data: {
          dossiers: [
            { dossierId: 'D-1', valid: true },
            { dossierId: 'D-2', valid: true },
          ],
        },
      }),
    ]);
  const ranking = (first: number, second: number) => ({
    ranking: [
      { dossierId: 'D-1', meanScore: first },
      { dossierId: 'D-2', meanScore: second },
    ],
  });
  refusals('recommend', two, [
    [ranking(82.5, 80), 'accepted'],
    [ranking(82.5, 82.5), 'accepted', { why: 'a tie is the council’s to break' }],
    [ranking(82.5, 90), 'invalid-field', { field: 'data.ranking', why: 'another is better' }],
    [ranking(85, 80), 'invalid-field', { field: 'data.ranking', why: 'its own score is another' }],
    [{ ranking: [{ dossierId: 'D-2', meanScore: 75 }] }, 'invalid-field', { field: 'data.ranking' }],
    [
      { ranking: [{ dossierId: 'D-2', meanScore: 60 }] },
      'accepted',
      { why: 'below the threshold: no rival' },
    ],
  ]);
});
