import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import type { TaskState } from '../task/state.ts';
import type { OfTask } from './of-task.ts';

type Any = OfTask<unknown>;

/** Submitted after the last appraisal (contract rule 7). */
export const submittedSinceLastAppraisal = guard('submitted-since-last-appraisal', ({ state }: Any) =>
  unless(state.submittedForApprovalOn !== undefined, () => refusal('not-submitted')),
);

/** What stands is not recorded twice, neither by then nor by what was recorded since. */
function notYet(name: string, of: (state: TaskState) => string | undefined) {
  return guard(name, ({ state, whole }: Any) =>
    [of(state), of(whole)]
      .flatMap((on) => (on === undefined ? [] : [refusal('illegal-state', undefined, { already: name, on })]))
      .slice(0, 1),
  );
}

export const notYetSubmitted = notYet('not-yet-submitted', (state) => state.submittedForApprovalOn);
export const notYetConfirmed = notYet('not-yet-confirmed', (state) => state.acceptance?.confirmedOn);
export const notYetCompleted = notYet('not-yet-completed', (state) => state.acceptance?.fileCompletedOn);

export const dossierConfirmed = guard('dossier-confirmed', ({ state }: Any) =>
  // Past this state it is presupposed: a task taken over there does not know the day.
  unless(state.state !== 'AcceptanceSubmitted' || state.acceptance?.confirmedOn !== undefined, () =>
    refusal('dossier-not-confirmed'),
  ),
);

export const fileComplete = guard('acceptance-file-complete', ({ state }: Any) =>
  unless(state.acceptance?.fileCompletedOn !== undefined, () => refusal('acceptance-file-incomplete')),
);
