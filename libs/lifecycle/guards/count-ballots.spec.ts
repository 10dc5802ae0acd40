import { describe, expect, test } from '@jest/globals';
import { NATIONAL } from '../definitions/provincial-2014/parameters.ts';
import type { Vnd } from '../values/vnd.ts';
import { countBallots, type OfDossier } from './count-ballots.ts';

/** Ballots of one criterion each, so that a sum is a score. */
const ballots = (of: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(of).flatMap(([dossierId, sums]) =>
    sums.map((points, place) => ({ dossierId, personId: `m-${place}`, points: [{ criterion: 1, points }] })),
  );
const knows = (dossierId: string, other: Partial<OfDossier> = {}): OfDossier => ({
  dossierId,
  proposer: undefined,
  stateVnd: undefined,
  excellentBefore: undefined,
  contentMean: undefined,
  ...other,
});
const count = (of: Readonly<Record<string, readonly number[]>>, dossiers: readonly OfDossier[] = []) =>
  countBallots({ selection: { ballots: ballots(of) }, membersPresent: 8, dossiers, parameters: NATIONAL });

describe('the count of the ballots (T20 art. 11–12)', () => {
  test('the highest mean from the threshold on wins', () => {
    expect(count({ A: [80, 82], B: [90, 92] })).toMatchObject({
      winner: 'B',
      ranking: [{ dossierId: 'B', score: 91 }, { score: 81 }],
    });
    expect(count({ A: [70, 70] }).winner).toBe('A');
    expect(count({ A: [69, 70] })).not.toHaveProperty('winner');
  });
  test('a ballot further than 20 % from the mean of all falls out, once', () => {
    // Mean of all 72: 57.6 … 86.4 stay; the mean of what stays is not asked again.
    expect(count({ A: [80, 80, 80, 48] }).ranking).toMatchObject([
      { ballots: 4, validBallots: 3, score: 80 },
    ]);
    expect(count({ A: [80, 120] }).ranking).toMatchObject([{ validBallots: 2, score: 100 }]);
  });
  test('the proposing organisation gains a tenth, from the threshold on', () => {
    const proposer = [knows('A', { proposer: true })];
    expect(count({ A: [80], B: [87] }, proposer)).toMatchObject({
      winner: 'A',
      ranking: [{ score: 88 }, { score: 87 }],
    });
    expect(count({ A: [69] }, proposer).ranking).toMatchObject([{ score: 69, eligible: false }]);
  });
  test('nobody wins to whom more than a quarter of those present gave a criterion nothing', () => {
    const zeros = (given: number) => ({
      ballots: Array.from({ length: 8 }, (_, place) => ({
        dossierId: 'A',
        personId: `m-${place}`,
        points: [
          { criterion: 1, points: place < given ? 0 : 10 },
          { criterion: 2, points: 80 },
        ],
      })),
    });
    const of = (given: number) =>
      countBallots({ selection: zeros(given), membersPresent: 8, dossiers: [], parameters: NATIONAL })
        .ranking[0]?.eligible;
    expect([of(2), of(3)]).toEqual([true, false]);
  });
  test.each<[string, Partial<OfDossier>, Partial<OfDossier>, string | undefined]>([
    ['the lower state budget', { stateVnd: '900' as Vnd }, { stateVnd: '1000' as Vnd }, 'A'],
    ['who was rated excellent before', {}, { excellentBefore: true }, 'B'],
    ['the better content', { contentMean: 20 }, { contentMean: 21 }, 'B'],
    ['nobody, where nothing tells them apart', {}, {}, undefined],
  ])('a tie goes to %s', (...[, a, b, winner]) => {
    expect(count({ A: [80], B: [80] }, [knows('A', a), knows('B', b)]).winner).toBe(winner);
  });
});
