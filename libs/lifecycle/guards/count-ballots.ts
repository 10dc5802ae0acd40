import { moreThan, type TaskParameters } from '../task/parameters.ts';
import type { Counted } from '../task/sub-step-events.ts';
import type { Selection } from '../task/state.ts';
import { exceeds, type Vnd } from '../values/vnd.ts';

/** What the count board knows of a dossier besides its ballots: who proposed the task, and what decides a tie. */
export interface OfDossier {
  readonly dossierId: string;
  readonly proposer: boolean | undefined;
  readonly stateVnd: Vnd | undefined;
  readonly excellentBefore: boolean | undefined;
  readonly contentMean: number | undefined;
}

export interface Count {
  readonly ranking: readonly Counted[];
  readonly winner?: string;
}

interface Counting {
  readonly selection: Selection;
  readonly membersPresent: number;
  readonly dossiers: readonly OfDossier[];
  readonly parameters: TaskParameters;
}

/**
 * The count (T20 art. 11–12): per dossier the mean of all ballots, once; ballots too far from it fall out; the mean of
 * the rest; the proposer's bonus; no winner below the threshold or with a criterion that too many gave nothing. Ties
 * go to the lower state budget, then to who was rated excellent before, then to the better content; a tie that stays
 * has no winner. Compared unrounded. Every ballot is open: `ballots-open` was asked.
 */
export function countBallots(of: Counting): Count {
  const ids = [...new Set(of.selection.ballots.map(({ dossierId }) => dossierId))];
  const counted = ids.map((id) => countOne(of, id));
  const ranking = counted.toSorted((a, b) => better(of, a, b));
  const [first, second] = ranking.filter(({ eligible }) => eligible);
  const tied = first !== undefined && second !== undefined && better(of, first, second) === 0;
  return { ranking, ...(first !== undefined && !tied && { winner: first.dossierId }) };
}

function countOne({ selection, membersPresent, dossiers, parameters }: Counting, dossierId: string): Counted {
  const { ballotReachPercent, proposerBonusPercent, scoreThreshold, zeroAbove } = parameters;
  const ballots = selection.ballots.filter((ballot) => ballot.dossierId === dossierId);
  const sums = ballots.map(({ points = [] }) => points.reduce((sum, one) => sum + one.points, 0));
  const mean = average(sums);
  // In whole numbers as long as the points are: |sum − mean| ≤ 20 % of the mean, both times the number of ballots.
  const total = sums.reduce((all, sum) => all + sum, 0);
  const valid = sums.filter((sum) => 100 * Math.abs(sums.length * sum - total) <= ballotReachPercent * total);
  const validMean = valid.length === 0 ? mean : average(valid);
  const proposer = dossiers.some((one) => one.dossierId === dossierId && one.proposer === true);
  const bonus = proposer && validMean >= scoreThreshold;
  const score = bonus ? (validMean * (100 + proposerBonusPercent)) / 100 : validMean;
  const criteria = [
    ...new Set(ballots.flatMap(({ points = [] }) => points.map(({ criterion }) => criterion))),
  ];
  const zeroed = criteria.some((criterion) => {
    const zeros = ballots.filter(({ points = [] }) =>
      points.some((one) => one.criterion === criterion && one.points === 0),
    );
    return moreThan(zeroAbove, { count: zeros.length, total: membersPresent });
  });
  const eligible = score >= scoreThreshold && !zeroed;
  return { dossierId, ballots: ballots.length, validBallots: valid.length, score, eligible };
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** Negative where `a` stands before `b`, 0 where nothing tells them apart. */
function better({ dossiers }: Counting, a: Counted, b: Counted): number {
  if (a.score !== b.score) return b.score - a.score;
  const [one, other] = [a, b].map(({ dossierId }) => dossiers.find((d) => d.dossierId === dossierId));
  const [mine, theirs] = [one?.stateVnd, other?.stateVnd];
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return exceeds(mine, theirs) ? 1 : -1;
  const excellent = Number(other?.excellentBefore ?? false) - Number(one?.excellentBefore ?? false);
  return excellent !== 0 ? excellent : (other?.contentMean ?? 0) - (one?.contentMean ?? 0);
}
