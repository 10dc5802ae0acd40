import { missing, refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import { atLeast, type TaskParameters } from '../task/parameters.ts';
import type { Rating } from '../task/sub-step-events.ts';
import { barePersonId } from '../values/person-id.ts';
import { memberOf } from './member-of.ts';
import type { OfTask } from './of-task.ts';

interface Sheet {
  readonly products: readonly { readonly quality: Rating; readonly quantity: Rating }[];
  readonly report: Rating;
}

/**
 * What a member's sheet comes to (T11 art. 13.1): excellent when every criterion of every product is and the report is
 * accepted; passed when every quality is accepted, enough of the quantities and the report; else failed.
 */
export function memberRating(
  { products, report }: Sheet,
  { quantitiesAccepted }: Pick<TaskParameters, 'quantitiesAccepted'>,
): Rating {
  const accepted = (rating: Rating): boolean => rating !== 'failed';
  if (!accepted(report) || !products.every(({ quality }) => accepted(quality))) return 'failed';
  const all = products.every(({ quality, quantity }) => quality === 'excellent' && quantity === 'excellent');
  if (all) return 'excellent';
  const enough = products.filter(({ quantity }) => accepted(quantity)).length;
  return atLeast(quantitiesAccepted, { count: enough, total: products.length }) ? 'passed' : 'failed';
}

type Rater = OfTask<{ readonly personId: string }>;
export const productsRated = guard('products-rated', ({ data }: OfTask<Sheet>) =>
  unless(data.products.length > 0, () => refusal('missing-field', 'data.products')),
);

export const oneRatingEach = guard('one-rating-each', ({ data, whole }: Rater) => {
  const rated = (whole.acceptance?.ratings ?? []).some(
    ({ personId }) => barePersonId(personId) === barePersonId(data.personId),
  );
  return unless(!rated, () =>
    refusal('already-exists', 'data.personId', { what: 'rating', id: data.personId }),
  );
});

export const memberOfAcceptance = memberOf(({ acceptance }) => acceptance?.council?.members);

export const ratingsCast = guard('ratings-cast', ({ state }: OfTask<unknown>) =>
  unless((state.acceptance?.ratings ?? []).length > 0, () => missing('RatingCast')),
);

/** How many said what. */
export function countRatings(ratings: readonly { readonly rating: Rating }[]) {
  const of = (rating: Rating): number => ratings.filter((one) => one.rating === rating).length;
  return { excellent: of('excellent'), passed: of('passed'), failed: of('failed') };
}

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
