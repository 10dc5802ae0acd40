import { missing, refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { CancellationGround, TaskState } from '../task/state.ts';
import type { OfTask } from './of-task.ts';

/** A ground that the host was not told of yet. */
const pending = ({ cancellationGround }: TaskState): CancellationGround | undefined =>
  cancellationGround?.notifiedOn === undefined ? cancellationGround : undefined;

/** One at a time, by then and later: the seven days of the first run until the host is told (T20 art. 17.3). */
export const noGroundPending = guard('no-ground-pending', ({ state, whole }: OfTask<unknown>) => {
  const on = (pending(state) ?? pending(whole))?.foundOn;
  return on === undefined
    ? []
    : [refusal('illegal-state', undefined, { already: 'cancellation-ground', on })];
});

/** There is one, and the host was not told of it, by then or later. */
export const groundFound = guard('ground-found', ({ state, whole }: OfTask<unknown>) => {
  const ground = pending(state);
  if (ground === undefined) return [missing('CancellationGroundFound')];
  const { foundOn, notifiedOn: on } = whole.cancellationGround ?? {};
  return on === undefined || foundOn !== ground.foundOn
    ? []
    : [refusal('illegal-state', undefined, { already: 'cancellation-notice', on })];
});

/** Where the ground names a dossier, it is the one that was recommended. */
export const ofTheWinner = guard(
  'of-the-winner',
  ({ data, state }: OfTask<{ readonly dossierId: string | undefined }>) => {
    const { dossierId } = data;
    const known =
      dossierId === undefined || state.recommended === undefined || state.recommended === dossierId;
    return unless(known, () => refusal('unknown-dossier', 'data.dossierId', { id: dossierId ?? '' }));
  },
);

/** A ground on which nobody is to do the work again: it has its money already. */
const ENDS_THE_CALLS = 'double-funding';

/** Whether the result was cancelled on a ground that no further call follows (domain E). */
export const endsTheCalls = ({ resultCancelled }: TaskState): boolean =>
  resultCancelled?.cause === ENDS_THE_CALLS;

/** No call follows a result that was cancelled for double funding (domain E). */
export const mayBeCalledAgain = guard('may-be-called-again', ({ state }: OfTask<unknown>) =>
  unless(!endsTheCalls(state), () =>
    refusal('illegal-state', undefined, {
      cancelledFor: ENDS_THE_CALLS,
      on: state.resultCancelled?.on ?? null,
    }),
  ),
);
