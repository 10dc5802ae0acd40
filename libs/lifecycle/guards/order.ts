import { refusal } from '../decision.ts';
import { caseGuard, unless } from '../guard.ts';
import type { TaskState } from '../task/state.ts';
import type { TaskAlone } from './of-task.ts';

/** Submitted after the last appraisal (contract rule 7). */
export const submittedSinceLastAppraisal = caseGuard(
  'submitted-since-last-appraisal',
  ({ state }: TaskAlone) =>
    unless(state.submittedForApprovalOn !== undefined, () => refusal('not-submitted')),
  'submit-for-approval',
);

/** What stands is not recorded twice, neither by then nor by what was recorded since. */
function notYet(name: string, of: (state: TaskState) => string | undefined) {
  return caseGuard(name, ({ state, whole }: TaskAlone) =>
    [of(state), of(whole)]
      .flatMap((on) => (on === undefined ? [] : [refusal('illegal-state', undefined, { already: name, on })]))
      .slice(0, 1),
  );
}

export const notYetSubmitted = notYet('not-yet-submitted', (state) => state.submittedForApprovalOn);
export const notYetConfirmed = notYet('not-yet-confirmed', (state) => state.acceptance?.confirmedOn);
export const notYetCompleted = notYet('not-yet-completed', (state) => state.acceptance?.fileCompletedOn);

export const dossierConfirmed = caseGuard(
  'dossier-confirmed',
  ({ state }: TaskAlone) =>
    // Past this state it is presupposed: a task taken over there does not know the day.
    unless(state.state !== 'AcceptanceSubmitted' || state.acceptance?.confirmedOn !== undefined, () =>
      refusal('dossier-not-confirmed'),
    ),
  'confirm-acceptance-dossier',
);

export const fileComplete = caseGuard(
  'acceptance-file-complete',
  ({ state }: TaskAlone) =>
    unless(state.acceptance?.fileCompletedOn !== undefined, () => refusal('acceptance-file-incomplete')),
  'complete-acceptance-file',
);
