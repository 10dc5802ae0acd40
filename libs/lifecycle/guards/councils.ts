import { refusal } from '../decision.ts';
import { guard, unless, type GuardInput } from '../guard.ts';
import type { Rating } from '../task/events.ts';
import type { TaskState } from '../task/state.ts';
import { parsePersonId } from '../values/person-id.ts';
import { plusMonths, type PlainDate } from '../values/plain-date.ts';

/** Points out of 100 that a winner reaches (T20 art. 12), compared unrounded. */
const SCORE_THRESHOLD = 70;
/** Reviewers that must sit (T20 art. 10.2, T11 art. 10.2). */
const REVIEWERS = 2;
/** A dossier later than so many months after the contract's end is rated failed (T11 art. 13.1.c). */
const FAILED_AFTER_MONTHS = 6;

interface Session {
  readonly membersTotal: number;
  readonly membersPresent: number;
}
interface Attendance extends Session {
  readonly reviewersPresent?: number | undefined;
  readonly chairPresent?: boolean | undefined;
  readonly secretaryPresent?: boolean | undefined;
}
interface Votes {
  readonly excellent: number;
  readonly passed: number;
  readonly failed: number;
}

export const presentWithinTotal = guard('present-within-total', ({ data }: GuardInput<TaskState, Session>) =>
  unless(data.membersPresent <= data.membersTotal, () =>
    refusal('invalid-field', 'data.membersPresent', { expected: 'range', min: 0, max: data.membersTotal }),
  ),
);

/** Two thirds of the members (T20 art. 10.2, T11 art. 10.2); chair, reviewers and secretary where the minutes say. */
export const quorumReached = guard('quorum-reached', ({ data }: GuardInput<TaskState, Attendance>) => {
  const absent = [
    ...(data.chairPresent === false ? ['chair'] : []),
    ...((data.reviewersPresent ?? REVIEWERS) < REVIEWERS ? ['reviewers'] : []),
    ...(data.secretaryPresent === false ? ['secretary'] : []),
  ];
  const enough = 3 * data.membersPresent >= 2 * data.membersTotal;
  return unless(enough && absent.length === 0, () =>
    refusal('quorum-not-reached', 'data.membersPresent', {
      present: data.membersPresent,
      total: data.membersTotal,
      needed: Math.ceil((2 * data.membersTotal) / 3),
      absent,
    }),
  );
});

export const scoreReachesThreshold = guard(
  'score-reaches-threshold',
  ({ data }: GuardInput<TaskState, { readonly meanScore: number }>) =>
    unless(data.meanScore >= SCORE_THRESHOLD, () =>
      refusal('score-below-threshold', 'data.meanScore', {
        score: data.meanScore,
        threshold: SCORE_THRESHOLD,
      }),
    ),
);

export const votesAddUp = guard(
  'votes-add-up',
  ({ data }: GuardInput<TaskState, Session & { readonly votes: Votes }>) => {
    const cast = data.votes.excellent + data.votes.passed + data.votes.failed;
    return unless(cast === data.membersPresent, () =>
      refusal('votes-do-not-add-up', 'data.votes', { cast, present: data.membersPresent }),
    );
  },
);

export const membersAreCouncils = guard(
  'members-are-councils',
  ({ data, state }: GuardInput<TaskState, Session>) => {
    const council = state.acceptance?.council?.membersTotal;
    return unless(data.membersTotal === council, () =>
      refusal('council-size-differs', 'data.membersTotal', {
        given: data.membersTotal,
        council: council ?? null,
      }),
    );
  },
);

export const listedMembersAddUp = guard(
  'listed-members-add-up',
  ({
    data,
  }: GuardInput<
    TaskState,
    { readonly membersTotal: number; readonly members: readonly unknown[] | undefined }
  >) => {
    const listed = data.members?.length ?? data.membersTotal;
    return unless(listed === data.membersTotal, () =>
      refusal('council-size-differs', 'data.members', { given: listed, council: data.membersTotal }),
    );
  },
);

/** One seat a person, however the id is written. */
export const eachMemberOnce = guard(
  'each-member-once',
  ({
    data,
  }: GuardInput<TaskState, { readonly members: readonly { readonly personId: string }[] | undefined }>) => {
    const ids = (data.members ?? []).map(({ personId }) => parsePersonId(personId));
    return ids.flatMap((id, place) =>
      unless(ids.indexOf(id) === place, () =>
        refusal('invalid-field', `data.members.${place}.personId`, { expected: 'once', id: id ?? null }),
      ),
    );
  },
);

/**
 * The council's rating of members present: failed when more than a third say so; excellent when three quarters do and
 * nobody says failed; else passed (T11 art. 13.3). Failed whatever the votes when the dossier came too late.
 */
export function ratingOf(conclusion: Session & { readonly votes: Votes }, state: TaskState): Rating {
  const { votes, membersPresent } = conclusion;
  if (cameTooLate(state) || 3 * votes.failed > membersPresent) return 'failed';
  return 4 * votes.excellent >= 3 * membersPresent && votes.failed === 0 ? 'excellent' : 'passed';
}

function cameTooLate({ acceptance, contract }: TaskState): boolean {
  if (acceptance === undefined || contract === undefined) return false;
  const last: PlainDate = plusMonths(contract.endsOn, FAILED_AFTER_MONTHS);
  return acceptance.submittedOn > last;
}
