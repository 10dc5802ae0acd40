import type { AccountInput, RuleAccount } from '../account.ts';
import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { Rating } from '../task/sub-step-events.ts';
import { atLeast, moreThan, type Share, type TaskParameters } from '../task/parameters.ts';
import type { TaskState } from '../task/state.ts';
import { parsePersonId } from '../values/person-id.ts';
import { plusMonths, type PlainDate } from '../values/plain-date.ts';
import type { OfTask } from './of-task.ts';

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

export const presentWithinTotal = guard('present-within-total', ({ data }: OfTask<Session>) =>
  unless(data.membersPresent <= data.membersTotal, () =>
    refusal('invalid-field', 'data.membersPresent', { expected: 'range', min: 0, max: data.membersTotal }),
  ),
);

/** Two thirds of the members (T20 art. 10.2, T11 art. 10.2); chair, reviewers and secretary where the minutes say. */
export const quorumReached = guard('quorum-reached', ({ data, parameters }: OfTask<Attendance>) => {
  const { quorum, reviewersNeeded } = parameters;
  const absent = [
    ...(data.chairPresent === false ? ['chair'] : []),
    ...((data.reviewersPresent ?? reviewersNeeded) < reviewersNeeded ? ['reviewers'] : []),
    ...(data.secretaryPresent === false ? ['secretary'] : []),
  ];
  const enough = atLeast(quorum, { count: data.membersPresent, total: data.membersTotal });
  return unless(enough && absent.length === 0, () =>
    refusal('quorum-not-reached', 'data.membersPresent', {
      present: data.membersPresent,
      total: data.membersTotal,
      needed: leastOf(quorum, data.membersTotal),
      absent,
    }),
  );
});

export const scoreReachesThreshold = guard(
  'score-reaches-threshold',
  ({ data: { meanScore }, parameters }: OfTask<{ readonly meanScore: number }>) => {
    const threshold = parameters.scoreThreshold;
    return unless(meanScore >= threshold, () =>
      refusal('score-below-threshold', 'data.meanScore', { score: meanScore, threshold }),
    );
  },
);

export const votesAddUp = guard('votes-add-up', ({ data }: OfTask<Session & { readonly votes: Votes }>) => {
  const cast = data.votes.excellent + data.votes.passed + data.votes.failed;
  return unless(cast === data.membersPresent, () =>
    refusal('votes-do-not-add-up', 'data.votes', { cast, present: data.membersPresent }),
  );
});

export const membersAreCouncils = guard('members-are-councils', ({ data, state }: OfTask<Session>) => {
  const council = state.acceptance?.council?.membersTotal;
  return unless(data.membersTotal === council, () =>
    refusal('council-size-differs', 'data.membersTotal', {
      given: data.membersTotal,
      council: council ?? null,
    }),
  );
});

export const listedMembersAddUp = guard(
  'listed-members-add-up',
  ({ data }: OfTask<{ readonly membersTotal: number; readonly members: readonly unknown[] | undefined }>) => {
    const listed = data.members?.length ?? data.membersTotal;
    return unless(listed === data.membersTotal, () =>
      refusal('council-size-differs', 'data.members', { given: listed, council: data.membersTotal }),
    );
  },
);

/** One seat a person, however the id is written. */
export const eachMemberOnce = guard(
  'each-member-once',
  ({ data }: OfTask<{ readonly members: readonly { readonly personId: string }[] | undefined }>) => {
    const ids = (data.members ?? []).map(({ personId }) => parsePersonId(personId));
    return ids.flatMap((id, place) =>
      unless(ids.indexOf(id) === place, () =>
        refusal('invalid-field', `data.members.${place}.personId`, { expected: 'once', id: id ?? null }),
      ),
    );
  },
);

type Rated = AccountInput<TaskState, Attendance & { readonly votes: Votes }, TaskParameters>;

/**
 * The council's rating of members present: failed when more than a third say so; excellent when three quarters do and
 * nobody says failed; else passed (T11 art. 13.3). Failed whatever the votes when the dossier came too late.
 */
export function ratingOf(input: Rated): Rating {
  const broken = ratingAccount(input).flatMap(({ rule, holds }) => (holds === true ? [] : [rule]));
  if (broken.includes('in-time') || broken.includes('not-failed')) return 'failed';
  return broken.includes('excellent') ? 'passed' : 'excellent';
}

/** What the session must meet and why the rating is what it is, as far as it was said: who was there, and what each limit was held against. */
export const ratingAccount = (input: Rated): readonly RuleAccount[] => [
  ...sessionAccount(input),
  ...votesAccount(input),
  ...timeAccount(input),
];

/** What `quorumReached` holds a session to, rule by rule. */
function sessionAccount({ data, parameters }: Rated): readonly RuleAccount[] {
  const { membersTotal: total, membersPresent: present, reviewersPresent: reviewers } = data;
  const { quorum, reviewersNeeded } = parameters;
  const seat = (rule: string, isThere: boolean | undefined): RuleAccount => ({
    ...{ rule, holds: isThere ?? null, params: {} },
  });
  return [
    ...(total === undefined
      ? []
      : [
          {
            rule: 'quorum',
            holds:
              present === undefined || present > total ? null : atLeast(quorum, { count: present, total }),
            params: {
              ...{ present: present ?? null, total },
              ...{ needed: leastOf(quorum, total), share: shareOf(quorum) },
            },
          },
        ]),
    seat('chair', data.chairPresent),
    {
      rule: 'reviewers',
      holds: reviewers === undefined ? null : reviewers >= reviewersNeeded,
      params: { present: reviewers ?? null, needed: reviewersNeeded },
    },
    seat('secretary', data.secretaryPresent),
  ];
}

function votesAccount({ data, parameters }: Rated): readonly RuleAccount[] {
  const { votes: { excellent, failed } = {}, membersPresent: present } = data;
  const { failedAbove, excellentFrom } = parameters;
  const areVotes = mayBeVotes(data);
  return [
    {
      rule: 'excellent',
      holds:
        excellent === undefined || failed === undefined || present === undefined || !areVotes
          ? null
          : atLeast(excellentFrom, { count: excellent, total: present }) && failed === 0,
      params: {
        ...{ excellent: excellent ?? null, present: present ?? null },
        percent: percent(excellent ?? 0, present ?? 0),
        from: percent(excellentFrom.numerator, excellentFrom.denominator),
      },
    },
    {
      rule: 'not-failed',
      holds:
        failed === undefined || present === undefined || !areVotes
          ? null
          : !moreThan(failedAbove, { count: failed, total: present }),
      params: { failed: failed ?? null, present: present ?? null, share: shareOf(failedAbove) },
    },
  ];
}

/** Whether so many may have voted so: somebody was there, nobody twice, and where all votes are said they are those of all present. */
function mayBeVotes({
  votes = {},
  membersPresent: present = 0,
  membersTotal: total,
}: Rated['data']): boolean {
  const said = [votes.excellent, votes.passed, votes.failed].flatMap((one) => one ?? []);
  const cast = said.reduce((sum, one) => sum + one, 0);
  return (
    present > 0 && present <= (total ?? present) && (said.length === 3 ? cast === present : cast <= present)
  );
}

const timeAccount = ({ state, parameters: { failedAfterMonths } }: Rated): readonly RuleAccount[] =>
  cameTooLate(state, failedAfterMonths)
    ? [{ rule: 'in-time', holds: false, params: { months: failedAfterMonths } }]
    : [];

const shareOf = ({ numerator, denominator }: Share): string => `${String(numerator)}/${String(denominator)}`;
const percent = (count: number, of: number): number => (of === 0 ? 0 : Math.round((100 * count) / of));

/** So many of the total make that share. */
const leastOf = ({ numerator, denominator }: Share, total: number): number =>
  Math.ceil((numerator * total) / denominator);

function cameTooLate({ acceptance, contract }: TaskState, failedAfterMonths: number): boolean {
  if (acceptance?.submittedOn === undefined || contract === undefined) return false;
  const last: PlainDate = plusMonths(contract.endsOn, failedAfterMonths);
  return acceptance.submittedOn > last;
}
