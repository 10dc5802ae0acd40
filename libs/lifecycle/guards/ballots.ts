import { missing, refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { Selection, TaskState } from '../task/state.ts';
import type { Points } from '../task/sub-step-events.ts';
import { barePersonId } from '../values/person-id.ts';
import { barredFromSelection, counting, foundAfterTheCount } from './conflicted.ts';
import { memberOf, selectionSeats } from './member-of.ts';
import type { OfTask } from './of-task.ts';

interface Cast {
  readonly dossierId: string;
  readonly personId: string;
  /** Absent where a sealed ballot is decided again: they were held to the sheet when it was cast. */
  readonly points?: Points;
}

type Counting = Pick<OfTask<unknown>, 'state' | 'whole' | 'imported'>;
type Ballot = Selection['ballots'][number];

const wasCounted =
  ({ ranking, leftOut = [] }: Partial<Selection> = {}) =>
  ({ dossierId, personId, points, sealed }: Ballot): boolean =>
    ranking !== undefined &&
    points !== undefined &&
    sealed === undefined &&
    !leftOut.some((one) => one.dossierId === dossierId && one.personId === personId);

const votesOf = (input: Counting) => {
  const { selection } = input.state;
  return { cast: selection?.ballots, barred: barredFromSelection(input), wasCounted: wasCounted(selection) };
};

/** The ballots of the council that sits, as far as they count. */
export const countingBallots = (input: Counting): readonly Ballot[] => counting(input, votesOf(input));

/** The others: of members in conflict. */
export const ballotsLeftOut = (input: Counting): readonly Ballot[] => {
  const counts = countingBallots(input);
  return (input.state.selection?.ballots ?? []).filter((one) => !counts.includes(one));
};

/** Nobody is recommended by a count that has a ballot of who was found in conflict after it. */
export const countIsOfTheImpartial = guard('count-is-of-the-impartial', (input: OfTask<unknown>) =>
  foundAfterTheCount(votesOf(input)),
);

export const councilSits = guard('council-sits', ({ state }: OfTask<unknown>) =>
  unless(state.selection?.council !== undefined, () => missing('SelectionCouncilEstablished')),
);

export const memberOfSelection = memberOf(selectionSeats);
export const scoresWithASeat = memberOf(selectionSeats, { vote: true });

/** One ballot a member and dossier, by then or later. */
export const oneBallotEach = guard('one-ballot-each', ({ data, state, whole }: OfTask<Cast>) => {
  const cast = [state, whole]
    .flatMap(({ selection }) => selection?.ballots ?? [])
    .some(
      (ballot) =>
        ballot.dossierId === data.dossierId && barePersonId(ballot.personId) === barePersonId(data.personId),
    );
  return unless(!cast, () =>
    refusal('already-exists', 'data.personId', {
      what: 'ballot',
      id: data.personId,
      personId: data.personId,
      ballotOf: data.dossierId,
    }),
  );
});

/** Of a criterion that the sheet has not, or above its maximum. */
const isOver = ({ criterion, points }: Points[number], maxima: readonly number[]): boolean => {
  const max = maxima[criterion - 1];
  return max === undefined || points > max;
};

/** Every criterion of the sheet once, each within its maximum. */
export const pointsFitSheet = guard('points-fit-the-sheet', ({ data, state, parameters }: OfTask<Cast>) => {
  const council = state.selection?.council;
  if (council === undefined || data.points === undefined) return [];
  const maxima = parameters.sheets[council.sheet];
  const named = data.points.map(({ criterion }) => criterion);
  const whole = named.length === maxima.length && new Set(named).size === named.length;
  const over = data.points.flatMap((one, place) => {
    const { criterion } = one;
    const max = maxima[criterion - 1] ?? 0;
    return isOver(one, maxima)
      ? [refusal('points-out-of-sheet', `data.points.${place}.points`, { criterion, max })]
      : [];
  });
  if (over.length > 0 || whole) return over;
  const lacking = maxima.flatMap((_, at) => (named.includes(at + 1) ? [] : [at + 1]));
  if (lacking.length > 0)
    return [refusal('points-out-of-sheet', 'data.points', { missingCriteria: lacking.join(', ') })];
  return [refusal('points-out-of-sheet', 'data.points', { tooMany: maxima.length })];
});

/** Once the ballots were opened, nobody votes on: by then or later, whatever day is said. */
export const notCountedYet = guard('not-counted-yet', ({ state, whole }: OfTask<unknown>) => {
  const isReplaced = state.selection?.council?.establishedOn !== whole.selection?.council?.establishedOn;
  const counted = isReplaced || [state, whole].some(({ selection }) => selection?.ranking !== undefined);
  return unless(!counted, () => refusal('ballots-counted'));
});

/** Those that count and nobody has opened. */
export const shutBallots = (input: Parameters<typeof countingBallots>[0]) =>
  countingBallots(input).filter(({ points }) => points === undefined);

/** What is sealed cannot be counted. The last rule of the count, so that nothing is opened for one that another refuses. */
export const ballotsOpen = guard('ballots-open', (input: OfTask<unknown>) => {
  return unless(shutBallots(input).length === 0, () => refusal('ballots-sealed'));
});

/**
 * Plain ones are of the sheet that the council has: it may have been corrected since they were cast. Sealed ones were held
 * to it when they were cast, and are taken as they are: a refusal would tell what is in them before the count.
 */
export const ballotsOfTheSheet = guard('ballots-of-the-sheet', (input: OfTask<unknown>) => {
  const { state, parameters } = input;
  const council = state.selection?.council;
  const maxima = council === undefined ? [] : parameters.sheets[council.sheet];
  const others = countingBallots(input).filter(
    ({ points, sealed }) =>
      sealed === undefined &&
      points !== undefined &&
      (points.length !== maxima.length || points.some((one) => isOver(one, maxima))),
  );
  return unless(council === undefined || others.length === 0, () =>
    refusal('points-out-of-sheet', undefined, { otherSheet: others.length }),
  );
});

export const ballotsCast = guard('ballots-cast', (input: OfTask<unknown>) =>
  unless(countingBallots(input).length > 0, () => missing('BallotCast')),
);

/**
 * Sealed ballots are counted before anybody says what they come to, by whatever day, and in a file too: what was sealed
 * here is none of its to get round. So too where a council took the place of one whose ballots were sealed.
 */
export const sealedAreCounted = guard('sealed-are-counted', (input: OfTask<unknown>) => {
  const isDue = input.whole.votes?.selection?.mustCount === true;
  const shut = shutBallots({ ...input, state: input.whole });
  return unless(!isDue && shut.length === 0, () => missing('BallotsCounted'));
});

/** All ballots that count by now are counted, and no others, before anybody is recommended. */
export const castIsCounted = guard('cast-is-counted', (input: OfTask<unknown>) => {
  const { ballots = [], ranking } = input.state.selection ?? {};
  const cast = countingBallots(input);
  const ids = new Set(ballots.map(({ dossierId }) => dossierId));
  const isCounted = [...ids].every((id) => {
    const counted = ranking?.find(({ dossierId }) => dossierId === id)?.ballots ?? 0;
    return counted === cast.filter(({ dossierId }) => dossierId === id).length;
  });
  const shut = sealedAreCounted.check(input);
  return shut.length > 0 ? shut : unless(isCounted, () => missing('BallotsCounted'));
});

/** Where the ballots were counted, the council recommends who won them. */
export const recommendsTheWinner = guard(
  'recommends-the-winner',
  ({ data, state }: OfTask<{ readonly dossierId: string }>) => {
    const counted = winnerOf(state);
    return unless(counted === undefined || counted === data.dossierId, () =>
      refusal(
        'invalid-field',
        'data.dossierId',
        counted === '' ? { expected: 'no-winner' } : { expected: 'winner', id: counted ?? null },
      ),
    );
  },
);
const winnerOf = ({ selection }: TaskState): string | undefined =>
  selection?.ranking === undefined ? undefined : (selection.winner ?? '');
