import type { Definition } from './definition.ts';
import { UNCHANGED, type Step } from './step.ts';

/** How many steps from a state to the end of the way, the shortest way; states from which there is none are not in it. */
type Distances = ReadonlyMap<string, number>;

const known = new WeakMap<Definition, Distances>();

/** A case that ended in an outcome is asked for no way back, only for what closes it: so near is the archive then. */
const CLOSING_WITHIN = 1;

/** Where a step leads; none where it leaves the state. */
const targetsOf = ({ to }: Step): readonly string[] => (to === UNCHANGED ? [] : to);

/** Counted backwards from the ends that are `done`; an outcome lies on no way. */
function distancesIn(definition: Definition): Distances {
  const found = known.get(definition);
  if (found !== undefined) return found;
  const { states, steps } = definition;
  const distances = new Map<string, number>(
    Object.entries(states).flatMap(([name, { end }]) => (end === 'done' ? [[name, 0] as const] : [])),
  );
  for (let far = 1, before = -1; before !== distances.size; far += 1) {
    before = distances.size;
    const reached = new Set(distances.keys());
    for (const step of steps)
      if (targetsOf(step).some((state) => reached.has(state)))
        for (const state of step.from)
          if (!distances.has(state) && states[state]?.end !== 'outcome') distances.set(state, far);
  }
  known.set(definition, distances);
  return distances;
}

/**
 * The steps that lead on from a state: those of its way out that come nearest to the end of the way, in the order of the
 * definition. None where the way has ended, or where only a way back is left.
 */
export function stepsOnward(definition: Definition, state: string): readonly Step[] {
  const distances = distancesIn(definition);
  const isOutcome = definition.states[state]?.end === 'outcome';
  const here = isOutcome ? CLOSING_WITHIN + 1 : (distances.get(state) ?? 0);
  const nearest = (step: Step): number =>
    Math.min(...targetsOf(step).map((target) => distances.get(target) ?? Infinity));
  const onward = definition.steps.filter(
    (step) => !step.keepsRecord && step.from.includes(state) && nearest(step) < here,
  );
  const least = Math.min(...onward.map(nearest));
  return onward.filter((step) => nearest(step) === least);
}
