import { missing, refusal } from '../decision.ts';
import { caseGuard, guard, unless } from '../guard.ts';
import type { JsonObject } from '../values/json.ts';
import type { Acceptance, CastRating } from '../task/state.ts';
import { atLeast, type TaskParameters } from '../task/parameters.ts';
import { RATINGS, type OpenRating, type Rating } from '../task/sub-step-events.ts';
import { barePersonId } from '../values/person-id.ts';
import { barredFromAcceptance, counting, foundAfterTheCount } from './conflicted.ts';
import { quorumReached } from './councils.ts';
import { acceptanceSeats, memberOf } from './member-of.ts';
import { bothTimes, type OfTask, type TaskAlone } from './of-task.ts';

interface Sheet {
  readonly products: readonly { readonly quality: Rating; readonly quantity: Rating }[];
  readonly report: Rating;
}

/**
 * What a member's sheet comes to (T11 art. 13.1): excellent when every criterion of every product is and the report is
 * accepted; passed when every quality is accepted, enough of the quantities and the report; else failed. Nothing where a
 * sealed one is decided again: it came to something when it was cast.
 */
export function memberRating(
  { products, report }: Partial<Sheet>,
  { quantitiesAccepted }: Pick<TaskParameters, 'quantitiesAccepted'>,
): { readonly rating?: Rating } {
  if (products === undefined || report === undefined) return {};
  const accepted = (rating: Rating): boolean => rating !== 'failed';
  if (!accepted(report) || !products.every(({ quality }) => accepted(quality))) return { rating: 'failed' };
  const all = products.every(({ quality, quantity }) => quality === 'excellent' && quantity === 'excellent');
  if (all) return { rating: 'excellent' };
  const enough = products.filter(({ quantity }) => accepted(quantity)).length;
  const isPassed = atLeast(quantitiesAccepted, { count: enough, total: products.length });
  return { rating: isPassed ? 'passed' : 'failed' };
}

type Rater = OfTask<{ readonly personId: string }>;
type Counting = Pick<OfTask<unknown>, 'state' | 'whole' | 'imported'>;

/** The ratings of the council that sits, as far as they count. */
export const countingRatings = (input: Counting): readonly CastRating[] => counting(input, votesOf(input));

const votesOf = (input: Counting) => {
  const { acceptance } = input.state;
  return {
    cast: acceptance?.ratings,
    barred: barredFromAcceptance(input),
    wasCounted: wasCounted(acceptance),
  };
};

const wasCounted =
  ({ counted }: Acceptance = {}) =>
  ({ personId, rating, sealed }: CastRating): boolean =>
    counted !== undefined &&
    rating !== undefined &&
    sealed === undefined &&
    !(counted.leftOut ?? []).some((one) => one.personId === personId);

/** Nothing is concluded from a count that has a rating of who was found in conflict after it. */
export const ratingsAreOfTheImpartial = guard('ratings-are-of-the-impartial', (input: OfTask<unknown>) =>
  foundAfterTheCount(votesOf(input)),
);

export const productsRated = guard('products-rated', ({ data }: OfTask<Partial<Sheet>>) =>
  unless(data.products?.length !== 0, () => refusal('missing-field', 'data.products')),
);

/** One rating a member, by then or later. */
export const oneRatingEach = guard('one-rating-each', ({ data, state, whole }: Rater) => {
  const { personId } = data;
  const rated = [state, whole]
    .flatMap(({ acceptance }) => acceptance?.ratings ?? [])
    .some((one) => barePersonId(one.personId) === barePersonId(personId));
  return unless(!rated, () =>
    refusal('already-exists', 'data.personId', { what: 'rating', id: personId, ratingBy: personId }),
  );
});

export const ratesWithASeat = memberOf(acceptanceSeats, { vote: true });

/**
 * Once the ratings were opened, or the council has concluded or sits anew, nobody rates on: by then or later, whatever day
 * is said. What a file tells was rated on paper.
 */
export const ratingsNotCountedYet = guard('ratings-not-counted-yet', (input: OfTask<unknown>) => {
  const { state, whole, imported } = input;
  const isOver = whole.state !== state.state || whole.since !== state.since;
  const counted = isOver || [state, whole].some(({ acceptance }) => acceptance?.counted !== undefined);
  return unless(imported || !counted, () => refusal('ballots-counted'));
});

export const ratingsCast = guard('ratings-cast', (input: OfTask<unknown>) =>
  unless(countingRatings(input).length > 0, () => missing('RatingCast')),
);

/**
 * Sealed ratings are opened when enough of the council has rated (T11 art. 10.2): what was opened ends the vote, and the
 * conclusion gives no other numbers.
 */
export const quorumHasRated = guard('quorum-has-rated', (input: OfTask<unknown>) => {
  const cast = countingRatings(input);
  const membersTotal = input.state.acceptance?.council?.membersTotal;
  if (membersTotal === undefined || !cast.some(({ sealed }) => sealed)) return [];
  const session = { membersTotal, membersPresent: cast.length };
  return quorumReached
    .check({ ...input, data: session })
    .map(({ type, params }) => refusal(type, undefined, params));
});

/** Those that count and nobody has opened. */
export const shutRatings = (input: Parameters<typeof countingRatings>[0]) =>
  countingRatings(input).filter(({ rating }) => rating === undefined);

/** What is sealed cannot be counted. The last rule of the count, so that nothing is opened for one that another refuses. */
export const ratingsOpen = guard('ratings-open', (input: OfTask<unknown>) =>
  unless(shutRatings(input).length === 0, () => refusal('ballots-sealed')),
);

/**
 * Sealed ratings are counted before anybody says what they come to: else whoever concludes could try until it fits. By
 * whatever day, and in a file too: what was sealed here is none of its to get round. So too after such ratings were annulled.
 */
export const ratingsCounted = guard('ratings-counted', (input: OfTask<unknown>) => {
  const isDue = input.whole.votes?.acceptance?.mustCount === true;
  const shut = bothTimes(input).flatMap(shutRatings);
  return unless(!isDue && shut.length === 0, () => missing('RatingsCounted'));
});

/** Before the conclusion what is annulled is a count: without one the votes are voided, or counted. */
export const ratingsToAnnul = caseGuard('ratings-to-annul', ({ state }: TaskAlone) =>
  unless(state.state !== 'AcceptanceCouncil' || state.acceptance?.counted !== undefined, () =>
    missing('RatingsCounted'),
  ),
);

/** How many said what. */
export function countRatings(ratings: readonly Pick<CastRating, 'rating'>[]) {
  const of = (rating: Rating): number => ratings.filter((one) => one.rating === rating).length;
  return { excellent: of('excellent'), passed: of('passed'), failed: of('failed') };
}

/** What the count says: how many said what, whose ratings do not count, and the sheets of those that were sealed. */
export function countOfRatings(input: Counting): JsonObject {
  const cast = countingRatings(input);
  const others = (input.state.acceptance?.ratings ?? [])
    .filter((one) => !cast.includes(one))
    .map(({ personId }) => ({ personId }));
  return {
    ...countRatings(cast),
    ...(cast.some(({ sealed }) => sealed) && { [RATINGS.broughtIn]: cast.map(sheetOf) }),
    ...(others.length > 0 && { leftOut: others }),
  };
}

/** As it was cast; of one that was not sealed the fact has the rest. */
const sheetOf = ({ sealed: _, products, ...said }: CastRating): JsonObject => ({
  ...(said satisfies Partial<OpenRating>),
  ...(products !== undefined && { products: products.map((one) => ({ ...one })) }),
});

/** Not in T11; where the province allows it, the council sits again on a task that it rated failed. */
export const reacceptanceAllowed = guard('reacceptance-allowed', ({ state, parameters }: OfTask<unknown>) =>
  unless(state.state !== 'FailedAcceptance' || parameters.allowReacceptance, () =>
    refusal('illegal-state', undefined, {
      command: 'establish-acceptance-council',
      state: state.state,
      allowed: [],
    }),
  ),
);
