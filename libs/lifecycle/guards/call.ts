import { refusal } from '../decision.ts';
import { dueOn, months } from '../deadlines/due-on.ts';
import { guard, unless, type GuardInput } from '../guard.ts';
import type { Route } from '../task/events.ts';
import type { TaskState } from '../task/state.ts';
import { daysBetween, type PlainDate } from '../values/plain-date.ts';

/** Days between the notice and its close, at least (T20 art. 3.2; contract rule 4: plain days, never moved). */
const NOTICE_DAYS = 30;
/** A second call comes within so many months of the first (T20 art. 3.3; D09). */
export const SECOND_CALL_WITHIN = months(6);

type Closing = GuardInput<TaskState, { readonly closesOn: PlainDate }>;

export const noticeLongEnough = guard('notice-long-enough', ({ data, occurredOn }: Closing) => {
  const days = daysBetween({ from: occurredOn, to: data.closesOn });
  return unless(days >= NOTICE_DAYS, () =>
    refusal('notice-too-short', 'data.closesOn', { days, minimum: NOTICE_DAYS }),
  );
});

export const routeIs = (route: Route) =>
  guard('route-fits', ({ state }: GuardInput<TaskState, unknown>) =>
    unless(state.route === route, () =>
      refusal('wrong-route', undefined, { route: state.route ?? null, expected: route }),
    ),
  );

/** The round that the next call is. */
const nextRound = (state: TaskState): number => (state.call?.round ?? 0) + 1;

export const roundIsNext = guard(
  'round-is-next',
  ({ data, state }: GuardInput<TaskState, { readonly round: number }>) =>
    unless(data.round === nextRound(state), () =>
      refusal('wrong-round', 'data.round', { round: data.round, expected: nextRound(state) }),
    ),
);

/** The last day of a second call, working-day rule included (D09). */
function secondCallDueOn(input: {
  firstOpenedOn: PlainDate;
  calendar: GuardInput<TaskState, unknown>['calendar'];
}): PlainDate {
  return dueOn({
    startedOn: input.firstOpenedOn,
    term: SECOND_CALL_WITHIN,
    calendar: input.calendar,
  });
}

export const secondCallInTime = guard('second-call-in-time', (input: GuardInput<TaskState, unknown>) => {
  const { state, occurredOn, calendar } = input;
  if (state.call === undefined || nextRound(state) !== 2) return [];
  const due = secondCallDueOn({ firstOpenedOn: state.call.firstOpenedOn, calendar });
  return unless(occurredOn <= due, () => refusal('second-call-too-late', 'occurredOn', { dueOn: due }));
});

export const callStillOpen = guard(
  'call-still-open',
  ({ state, occurredOn }: GuardInput<TaskState, unknown>) => {
    const closesOn = state.call?.closesOn;
    return unless(closesOn !== undefined && occurredOn <= closesOn, () =>
      refusal('call-closed', 'occurredOn', { closesOn: closesOn ?? null }),
    );
  },
);

export const callMayClose = guard(
  'call-may-close',
  ({ state, occurredOn }: GuardInput<TaskState, unknown>) => {
    const closesOn = state.call?.closesOn;
    return unless(closesOn !== undefined && occurredOn >= closesOn, () =>
      refusal('call-still-open', 'occurredOn', { closesOn: closesOn ?? null }),
    );
  },
);
