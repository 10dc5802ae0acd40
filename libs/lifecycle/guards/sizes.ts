import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import { moreThan } from '../task/parameters.ts';
import type { OfTask } from './of-task.ts';

/** As many members as the law has, or the province in its place. */
export const sizeOf = (council: 'identificationCouncil' | 'selectionCouncil' | 'appraisalTeam') =>
  guard(
    'council-size',
    ({ data: { membersTotal }, parameters }: OfTask<{ readonly membersTotal: number }>) => {
      const { min, max } = parameters[council];
      return unless(membersTotal >= min && membersTotal <= max, () =>
        refusal('invalid-field', 'data.membersTotal', { expected: 'range', min, max }),
      );
    },
  );

type Votes = OfTask<{ readonly votesFor: number; readonly membersPresent: number }>;

/** Nobody votes who is not there. */
export const votesWithinPresent = guard('votes-within-present', ({ data }: Votes) =>
  unless(data.votesFor <= data.membersPresent, () =>
    refusal('invalid-field', 'data.votesFor', { expected: 'range', min: 0, max: data.membersPresent }),
  ),
);

/** More than three quarters of the ballots (T06 art. 12.7). */
export const enoughVotes = guard('enough-votes', ({ data, parameters }: Votes) => {
  const { votesFor: votes, membersPresent: present } = data;
  const enough = votes > present || moreThan(parameters.recommendedAbove, { count: votes, total: present });
  return unless(enough, () => refusal('votes-below-threshold', 'data.votesFor', { votes, present }));
});
