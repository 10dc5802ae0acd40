import type { DeadlineRule } from '../../../deadlines/deadline-rule.ts';
import { sinceRecorded } from './deadline-rows.ts';
import type { TaskState, TaskStateName } from '../../../task/state.ts';
import { TASK_DEADLINES } from '../deadlines.ts';

type Rule = DeadlineRule<TaskState>;

/** Which deadlines run in the state that a task is taken over in: counted from that state's first day, or the contract. */
const RUNNING: Readonly<Record<string, readonly TaskStateName[]>> = {
  D08: ['CallClosed'],
  D19: ['Approved'],
  D22: ['InExecution', 'Paused'],
  D30: ['InExecution', 'Paused'],
  D32: ['InExecution', 'Paused'],
  D33: ['AcceptanceSubmitted'],
  D39: ['AcceptanceCouncil'],
  D41: ['Passed'],
  D42: ['Passed'],
};

/** What else starts or moves a deadline in this version. */
const ALSO_STARTED: Readonly<Record<string, readonly string[]>> = {
  D09: ['SelectionResultCancelled'],
  D30: ['DurationShortened'],
  D32: ['DurationShortened'],
};

/** What takes a deadline back with the step that started it. */
const TAKEN_BACK: Readonly<Record<string, readonly string[]>> = {
  D19: ['TaskApprovalRevoked'],
  D41: ['RatingAnnulled'],
  D42: ['RatingAnnulled'],
};

/** The rule, which a take-over in one of those states starts too. */
function alsoTakenOver(rule: Rule): Rule {
  const states = RUNNING[rule.id];
  if (states === undefined) return rule;
  return {
    ...rule,
    startedBy: [...rule.startedBy, 'TaskTakenOver'],
    settings: (change, counting) => {
      if (change.fact.type !== 'TaskTakenOver') return rule.settings(change, counting);
      return states.includes(change.after.state) ? rule.settings(change, counting) : [];
    },
    asksFor: sinceRecorded,
  };
}

/** What makes the contract shorter, and with it the half-years to report on. */
const CURTAILED: Readonly<Record<string, readonly string[]>> = { D22: ['DurationShortened'] };

function alsoTakenBack(rule: Rule): Rule {
  const [back, more, curtailedBy] = [TAKEN_BACK[rule.id], ALSO_STARTED[rule.id], CURTAILED[rule.id]];
  return {
    ...rule,
    ...(curtailedBy !== undefined && { curtailedBy }),
    ...(more !== undefined && { startedBy: [...rule.startedBy, ...more] }),
    ...(back !== undefined && { cancelledBy: [...(rule.cancelledBy ?? []), ...back] }),
  };
}

/** Once only: who was granted the extension has nothing more to ask for (T04 art. 12.2). */
function unlessExtended(rule: Rule): Rule {
  if (rule.id !== 'D30') return rule;
  return {
    ...rule,
    settings: (change, counting) =>
      change.after.extendedOn === undefined ? rule.settings(change, counting) : [],
  };
}

/** The main line's deadlines, which start on a task taken over as on one that came the whole way. */
export const MAIN_LINE_DEADLINES: readonly Rule[] = TASK_DEADLINES.map((rule) =>
  unlessExtended(alsoTakenBack(alsoTakenOver(rule))),
);
