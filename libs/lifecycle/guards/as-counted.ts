import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { TaskState } from '../task/state.ts';
import type { OfTask } from './of-task.ts';
import { countingRatings, countRatings } from './ratings.ts';

interface Scored {
  readonly dossierId: string;
  readonly meanScore: number;
}
type Recommending = OfTask<Scored & { readonly ranking: readonly Scored[] | undefined }>;

/** Scores go on paper with two places. */
const toTwoPlaces = (score: number): number => Math.round(score * 100) / 100;
const isSameScore = (one: number, other: number): boolean => toTwoPlaces(one) === toTwoPlaces(other);

const counted = ({ selection }: TaskState, id: string) =>
  selection?.ranking?.find(({ dossierId }) => dossierId === id);

/** Where the ballots were counted, the mean is the one that was counted. */
export const meanAsCounted = guard('mean-as-counted', ({ data, state }: Recommending) => {
  const score = counted(state, data.dossierId)?.score;
  return score === undefined || isSameScore(score, data.meanScore)
    ? []
    : [refusal('invalid-field', 'data.meanScore', { expected: 'counted-mean', score: toTwoPlaces(score) })];
});

/** The highest mean wins (T20 art. 12): of those that reach the threshold, were valid, and were not counted out. */
export const leadsTheRanking = guard('leads-the-ranking', ({ data, state, parameters }: Recommending) => {
  const ranking = data.ranking ?? [];
  const own = ranking.find(({ dossierId }) => dossierId === data.dossierId);
  if (own !== undefined && !isSameScore(own.meanScore, data.meanScore))
    return [refusal('invalid-field', 'data.ranking', { expected: 'mean-as-ranked', score: own.meanScore })];
  const eligible = ranking.filter(
    ({ dossierId, meanScore }) =>
      meanScore >= parameters.scoreThreshold &&
      counted(state, dossierId)?.eligible !== false &&
      state.dossiers.find((one) => one.dossierId === dossierId)?.valid !== false,
  );
  const best = Math.max(...eligible.map(({ meanScore }) => meanScore));
  const first = eligible.filter(({ meanScore }) => meanScore === best);
  const leads = first.length === 0 || first.some(({ dossierId }) => dossierId === data.dossierId);
  return unless(leads, () =>
    refusal('invalid-field', 'data.ranking', { expected: 'ranked-first', id: first[0]?.dossierId ?? null }),
  );
});

type Concluding = OfTask<{
  readonly votes: { readonly excellent: number; readonly passed: number; readonly failed: number };
  readonly membersPresent: number;
}>;

/** Where ratings were cast, the minutes say what they count to, whether or not they were counted; of sealed ones nothing is told. */
export const votesAsCast = guard('votes-as-cast', (input: Concluding) => {
  const { votes, membersPresent } = input.data;
  const ratings = countingRatings(input);
  const cast = countRatings(ratings);
  const same =
    ratings.length === 0 ||
    ratings.some(({ rating }) => rating === undefined) ||
    (['excellent', 'passed', 'failed'] as const).every((one) => cast[one] === votes[one]);
  return unless(same, () =>
    refusal('votes-do-not-add-up', 'data.votes', {
      cast: ratings.length,
      present: membersPresent,
      asCast: true,
    }),
  );
});
