import type { Recording } from '#lifecycle/command';
import { refusal, type Refusal } from '#lifecycle/decision';
import { isVote } from '#lifecycle/step';

/** What takes the force out of votes that were counted. */
const ANNULLED = 'RatingAnnulled';

/**
 * What each member casts unseen and the secretary counts is not taken from a file that comes over HTTP, also where two
 * people answer for it: a file would be the way round the seal. No more is the annulment of a count. On paper counted ballots come in at the command line.
 */
export function votesStayOut({ step }: Recording): Refusal | undefined {
  return isVote(step) || step.event === ANNULLED
    ? refusal('not-allowed', undefined, { why: 'vote-in-a-file' })
    : undefined;
}
