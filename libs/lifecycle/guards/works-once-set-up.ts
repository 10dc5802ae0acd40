import { refusal } from '../decision.ts';
import { guard, unless } from '../guard.ts';
import { invariant } from '../invariant.ts';
import { COUNCIL_WORK, COUNCILS, councilAt } from '../task/council-days.ts';
import type { CouncilName, DaysOfCouncil } from '../task/council-turns.ts';
import type { TaskFact } from '../task/events.ts';
import { barePersonId } from '../values/person-id.ts';
import type { OfTask } from './of-task.ts';

/** The days on record of a council in the turn that the step falls in, recorded for whatever day. */
function daysOf(council: CouncilName, { state, whole }: OfTask<unknown>): DaysOfCouncil | undefined {
  const turn = (state.councilTurns?.length ?? 1) - 1;
  return whole.councilTurns?.[turn]?.[council];
}

/**
 * A council works and concludes from the day on which it was set up, where that is on record (`COUNCIL_WORK` has the
 * steps). Where none is on record it is not asked for: a department may hold only the paper of the conclusion.
 */
export function worksOnceSetUp(event: TaskFact['type']) {
  const councils = COUNCILS.filter((name) => {
    const { work, conclusions } = COUNCIL_WORK[name];
    return [...work, ...conclusions].includes(event);
  });
  invariant(councils.length > 0, 'what is held to a council is the work of one', { event });
  return guard('works-once-set-up', (input: OfTask<unknown>) => {
    const { occurredOn } = input;
    const { state, since } = input.state;
    const council = councilAt(state, councils);
    const [first] = (council && daysOf(council, input)?.setUp) ?? [];
    return unless(first === undefined || first.on <= occurredOn, () =>
      refusal('out-of-order', 'occurredOn', { occurredOn, state, since, councilLater: true }),
    );
  });
}

/**
 * The same where the council is recorded after its work: the first one lies on the day of the first work on record, or
 * before. A council that takes the place of one may lie after it.
 */
export const setUpBeforeItWorks = (council: CouncilName) =>
  guard('set-up-before-it-works', (input: OfTask<unknown>) => {
    const { occurredOn } = input;
    const { state, since } = input.state;
    const { setUp = [], workedFirst } = daysOf(council, input) ?? {};
    const isFirst = !setUp.some(({ on }) => on <= occurredOn);
    if (workedFirst === undefined || !isFirst || occurredOn <= workedFirst.on) return [];
    const { type: event, on: workedOn } = workedFirst;
    return [refusal('out-of-order', 'occurredOn', { occurredOn, state, since, event, workedOn })];
  });

/**
 * A member is recused from a seat that he has: not before the decision that names him. A conflict may be declared before
 * it, and on a council that names nobody anybody may have had a seat.
 */
export const recusedOnceNamed = guard(
  'recused-once-named',
  (input: OfTask<{ readonly personId: string }>) => {
    const { data, occurredOn } = input;
    const { state, since, selection, acceptance } = input.state;
    const council = councilAt(state);
    const sitting = council === 'acceptance' ? acceptance?.council : selection?.council;
    if (council === undefined || (sitting !== undefined && sitting.members === undefined)) return [];
    const id = barePersonId(data.personId);
    const first = daysOf(council, input)?.setUp.find(({ names }) => names?.includes(id));
    if (first === undefined || first.on <= occurredOn) return [];
    const { on: namedOn } = first;
    return [refusal('out-of-order', 'occurredOn', { occurredOn, state, since, namedOn })];
  },
);
