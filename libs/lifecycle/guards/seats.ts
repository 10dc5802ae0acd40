import { refusal, type Refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import { barePersonId } from '../values/person-id.ts';
import type { OfTask } from './of-task.ts';
import { countingBallots } from './ballots.ts';
import { barredFromSelection } from './conflicted.ts';
import { quorumReached } from './councils.ts';

type Session = OfTask<{ readonly membersTotal: number }>;
type Casting = OfTask<{ readonly dossierId: string }>;
type Count = OfTask<{ readonly membersPresent: number }>;

const beyond = (given: number, council: number | undefined): readonly Refusal[] =>
  unless(council === undefined || given <= council, () =>
    refusal('council-size-differs', 'data.personId', { given, council: council ?? null, vote: true }),
  );

/** No dossier has more ballots than the council has members, by then or later. */
export const seatLeftToScore = guard('seat-left-to-score', ({ data, state, whole }: Casting) =>
  [state, whole]
    .flatMap(({ selection }) => {
      const cast = (selection?.ballots ?? []).filter(({ dossierId }) => dossierId === data.dossierId);
      return beyond(cast.length + 1, selection?.council?.membersTotal);
    })
    .slice(0, 1),
);

/** Nor does the acceptance council rate more often than it has members. */
export const seatLeftToRate = guard('seat-left-to-rate', ({ state, whole }: OfTask<unknown>) =>
  [state, whole]
    .flatMap(({ acceptance }) =>
      beyond((acceptance?.ratings ?? []).length + 1, acceptance?.council?.membersTotal),
    )
    .slice(0, 1),
);

/** Nobody scores who is not there: at least as many as cast a ballot that counts for one dossier, at most who may sit. */
export const presentAtTheCount = guard('present-at-the-count', (input: Count) => {
  const { data, state } = input;
  const { ballots = [], council } = state.selection ?? {};
  const counting = countingBallots(input);
  const cast = new Map<string, number>();
  for (const { dossierId } of counting) cast.set(dossierId, (cast.get(dossierId) ?? 0) + 1);
  const voted = new Set(counting.map(({ personId }) => barePersonId(personId)));
  const seated = new Set((council?.members ?? ballots).map(({ personId }) => barePersonId(personId)));
  const barred = barredFromSelection(input);
  const gone = input.imported ? 0 : [...seated].filter((id) => !voted.has(id) && barred.has(id)).length;
  const min = Math.max(0, ...cast.values());
  const max = council && council.membersTotal - gone;
  const fits = data.membersPresent >= min && (max === undefined || data.membersPresent <= max);
  return unless(fits, () =>
    refusal('invalid-field', 'data.membersPresent', { expected: 'range', min, max: max ?? null }),
  );
});

/** What is counted was scored by a quorum of the council (T20 art. 10.2). */
export const quorumAtTheCount = guard('quorum-at-the-count', (input: Count) => {
  const membersTotal = input.state.selection?.council?.membersTotal;
  if (membersTotal === undefined) return [];
  return quorumReached.check({ ...input, data: { ...input.data, membersTotal } });
});

/** The minutes speak of the council that was established, where one was: a proposal's, or the dossiers'. */
export const membersAreTheCouncils = guard(
  'members-are-the-councils',
  ({ data: { membersTotal }, state }: Session) => {
    const isProposal = state.state === 'Proposed';
    const council = isProposal ? state.identification : state.selection?.council;
    return unless(council === undefined || council.membersTotal === membersTotal, () =>
      refusal('council-size-differs', 'data.membersTotal', {
        given: membersTotal,
        council: council?.membersTotal ?? null,
      }),
    );
  },
);
