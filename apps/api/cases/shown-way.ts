import type { CaseHistory } from '#history/case-history';
import type { Clocks } from '#lifecycle/clocks';
import { invariant } from '#lifecycle/invariant';
import { definitionOf, kindNamed } from '#lifecycle/kinds';
import { labelOf } from '#lifecycle/labels';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import { statesAhead, wayIn } from '#lifecycle/way-in';

/** The states that a case stood in, with their first days, and those that the shortest way leads through from here. */
export function shownWay(of: {
  readonly history: CaseHistory;
  readonly snapshot: CaseSnapshot;
  readonly clocks: Clocks;
}) {
  const { history, snapshot, clocks } = of;
  const kind = kindNamed(history.kind);
  invariant(kind !== undefined, 'every kind in the log is known', { kind: history.kind });
  const gone = wayIn({ kind, facts: history.facts, clocks });
  const ahead = statesAhead(definitionOf(kind, snapshot.definition), snapshot.state);
  return {
    gone: gone.map(({ repeated, ...stay }) => ({
      ...stay,
      label: labelOf('state', stay.state),
      repeated: repeated.map((one) => ({ ...one, label: labelOf('event', one.event) })),
    })),
    ahead: ahead.map((state) => ({
      state,
      label: labelOf('state', state),
      milestone: kind.milestoneIn(state) ?? null,
    })),
  };
}
