import type { Definition } from '#lifecycle/definition';
import { kindNamed } from '#lifecycle/kinds';
import type { Milestone } from '#lifecycle/snapshot';
import { UNCHANGED, type Step } from '#lifecycle/step';

/** A command that leads from as many states is told in each of them: its arrows would hide all others. */
const MOST_ARROWS = 3;

/** A command and its number in the diagram, which leads to its legal source; undefined: where no list of sources stands beside it. */
export interface DrawnStep {
  readonly number: number | undefined;
  readonly step: Step;
}

/** A state, and the commands that are told inside it. */
export interface DrawnState {
  readonly name: string;
  readonly label: Definition['label'];
  readonly milestone: Milestone | undefined;
  readonly end: 'outcome' | 'done' | undefined;
  readonly inside: readonly DrawnStep[];
}

/** A way from one state into another. `from` undefined: it opens the case. */
export interface Arrow {
  readonly from: string | undefined;
  readonly to: string;
  readonly steps: readonly DrawnStep[];
}

/** The state diagram of a definition, before anything is placed or written. */
export interface StateGraph {
  readonly definition: Definition;
  readonly steps: readonly DrawnStep[];
  readonly states: readonly DrawnState[];
  readonly arrows: readonly Arrow[];
  /** Commands that open a case in one of many states. */
  readonly openings: readonly DrawnStep[];
  /** Commands that may be recorded in every state, and leave it. */
  readonly everywhere: readonly DrawnStep[];
}

/** States and commands in the order of the definition: the same definition gives the same graph. */
export function stateGraph(definition: Definition): StateGraph {
  const names = Object.keys(definition.states);
  const steps = definition.steps.map((step, place): DrawnStep => ({ number: place + 1, step }));
  const isEverywhere = ({ step }: DrawnStep): boolean =>
    step.to === UNCHANGED && step.from.length === names.length;
  const kind = kindNamed(definition.kind);
  return {
    definition,
    steps,
    states: Object.entries(definition.states).map(([name, { label, end }]) => ({
      name,
      label,
      milestone: kind?.milestoneIn(name),
      end,
      inside: steps.filter(
        (drawn) => !isEverywhere(drawn) && drawn.step.from.includes(name) && !hasArrow(drawn.step, name),
      ),
    })),
    arrows: arrowsOf(steps),
    openings: steps.filter(({ step }) => step.opens && !isFew(targetsOf(step))),
    everywhere: steps.filter(isEverywhere),
  };
}

/** The states that a command leads to; none where it leaves the state. */
export const targetsOf = ({ to }: Step): readonly string[] => (to === UNCHANGED ? [] : to);

const isFew = (states: readonly string[]): boolean => states.length <= MOST_ARROWS;

/** Whether the command is an arrow out of that state. */
function hasArrow(step: Step, from: string): boolean {
  const targets = targetsOf(step).filter((to) => to !== from);
  return targets.length > 0 && isFew(step.from) && isFew(targets);
}

function arrowsOf(steps: readonly DrawnStep[]): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const drawn of steps) {
    for (const { from, to } of waysOf(drawn.step)) {
      const name = `${from ?? ''} ${to}`;
      const before = arrows.get(name)?.steps ?? [];
      arrows.set(name, { from, to, steps: [...before, drawn] });
    }
  }
  return [...arrows.values()];
}

function waysOf(step: Step): readonly Pick<Arrow, 'from' | 'to'>[] {
  const targets = targetsOf(step);
  if (step.opens) return isFew(targets) ? targets.map((to) => ({ from: undefined, to })) : [];
  return step.from
    .filter((from) => hasArrow(step, from))
    .flatMap((from) => targets.filter((to) => to !== from).map((to) => ({ from, to })));
}
