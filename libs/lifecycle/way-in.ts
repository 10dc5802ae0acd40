import type { Definition } from './definition.ts';
import { effectiveHistory } from './effective-history.ts';
import type { Clocks } from './clocks.ts';
import type { Fact } from './fact.ts';
import { changesOf } from './fold.ts';
import type { Kind } from './kind.ts';
import { stepsOnward } from './onward.ts';
import type { Milestone } from './snapshot.ts';
import { UNCHANGED } from './step.ts';
import type { PlainDate } from './values/plain-date.ts';

/** A state that a case stood in, or stands in: the last of a way. */
export interface Stay {
  readonly state: string;
  readonly since: PlainDate;
  /** Of the fact that began it. */
  readonly revision: number;
  readonly milestone: Milestone | null;
  /** What was recorded there again and again, and how often. */
  readonly repeated: readonly { readonly event: string; readonly count: number }[];
}

/** The states of a case in their order, by its corrected history and both clocks. */
export function wayIn(of: {
  readonly kind: Kind;
  readonly facts: readonly Fact[];
  readonly clocks?: Clocks;
}): readonly Stay[] {
  const { kind, facts, clocks } = of;
  const stays: { stay: Omit<Stay, 'repeated'>; events: string[] }[] = [];
  for (const { fact, before, after } of changesOf(kind, effectiveHistory(kind, facts, clocks))) {
    if (before?.state === after.state) stays.at(-1)?.events.push(fact.type);
    else
      stays.push({
        stay: {
          state: after.state,
          since: after.since,
          revision: fact.revision,
          milestone: kind.overview(after).milestone,
        },
        events: [],
      });
  }
  return stays.map(({ stay, events }) => ({ ...stay, repeated: repeatedIn(events) }));
}

function repeatedIn(events: readonly string[]): Stay['repeated'] {
  return [...new Set(events)]
    .map((event) => ({ event, count: events.filter((one) => one === event).length }))
    .filter(({ count }) => count > 1);
}

/** The states that the shortest way leads through, from the next one to the end; none where only a way back is left. */
export function statesAhead(definition: Definition, state: string): readonly string[] {
  const ahead: string[] = [];
  for (let here: string | undefined = state; here !== undefined;) {
    const [step] = stepsOnward(definition, here);
    const next: string | undefined =
      step === undefined || step.to === UNCHANGED
        ? undefined
        : step.to.find((one) => definition.states[one]?.end !== 'outcome');
    if (next !== undefined) ahead.push(next);
    here = next;
  }
  return ahead;
}
