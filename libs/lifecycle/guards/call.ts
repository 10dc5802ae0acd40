import { refusal } from '../decision.ts';
import { dueOn, months } from '../deadlines/due-on.ts';
import { caseGuard, guard, unless } from '../guard.ts';
import type { Route } from '../task/events.ts';
import type { TaskState } from '../task/state.ts';
import { daysBetween, type PlainDate } from '../values/plain-date.ts';
import type { OfTask, TaskAlone } from './of-task.ts';
import { callUnknown } from './taken-over.ts';

type Closing = OfTask<{ readonly closesOn: PlainDate }>;

/** Plain days, never moved (contract rule 4). */
export const noticeLongEnough = guard('notice-long-enough', ({ data, occurredOn, parameters }: Closing) => {
  const days = daysBetween({ from: occurredOn, to: data.closesOn });
  const minimum = parameters.noticeDays;
  return unless(days >= minimum, () => refusal('notice-too-short', 'data.closesOn', { days, minimum }));
});

/** Taken over after its order: by which route is not known. */
const routeUnknown = (state: TaskState): boolean =>
  state.takenOver !== undefined && state.route === undefined;

export const routeIs = (route: Route) =>
  caseGuard('route-fits', ({ state }: TaskAlone) =>
    unless(state.route === route || routeUnknown(state), () =>
      refusal('wrong-route', undefined, { route: state.route ?? null, expected: route }),
    ),
  );

/** The round that the next call is. */
const nextRound = (state: TaskState): number => (state.call?.round ?? 0) + 1;

export const roundIsNext = guard('round-is-next', ({ data, state }: OfTask<{ readonly round: number }>) =>
  unless(data.round === nextRound(state) || callUnknown(state), () =>
    refusal('wrong-round', 'data.round', { round: data.round, expected: nextRound(state) }),
  ),
);

/** By the due date of D09, working-day rule included: within what was the law when the round failed, as D09 counts. */
export const secondCallInTime = guard('second-call-in-time', (input: OfTask<unknown>) => {
  const { state, occurredOn, calendar, parameters } = input;
  const within = input.parametersOn(state.since).secondCallWithinMonths ?? parameters.secondCallWithinMonths;
  if (state.call === undefined || nextRound(state) !== 2 || within === null) return [];
  const due = dueOn({ startedOn: state.call.firstOpenedOn, term: months(within), calendar });
  return unless(occurredOn <= due, () => refusal('second-call-too-late', 'occurredOn', { dueOn: due }));
});

export const callStillOpen = guard('call-still-open', ({ state, occurredOn }: OfTask<unknown>) => {
  const closesOn = state.call?.closesOn;
  const open = closesOn === undefined ? callUnknown(state) : occurredOn <= closesOn;
  return unless(open, () => refusal('call-closed', 'occurredOn', { closesOn: closesOn ?? null }));
});

export const callMayClose = guard('call-may-close', ({ state, occurredOn }: OfTask<unknown>) => {
  const closesOn = state.call?.closesOn;
  const over = closesOn === undefined ? callUnknown(state) : occurredOn >= closesOn;
  return unless(over, () => refusal('call-still-open', 'occurredOn', { closesOn: closesOn ?? null }));
});
