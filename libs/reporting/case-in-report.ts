import type { Clocks } from '#lifecycle/clocks';
import type { Department } from '#lifecycle/department/department';
import { effectiveHistory } from '#lifecycle/effective-history';
import type { Fact } from '#lifecycle/fact';
import { kindNamed } from '#lifecycle/kinds';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import { caseAt } from '#history/case-at';
import type { CaseHistory } from '#history/case-history';
import type { PlainDate } from '#lifecycle/values/plain-date';
import type { Quarter } from './quarter.ts';

/** What a figure looks at. */
export interface Period {
  readonly quarter: Quarter;
  readonly asOf: PlainDate;
}

/** A case as a report sees it: where it stood, and what happened, both as of the report's day. */
export interface CaseInReport {
  readonly code: string;
  readonly snapshot: CaseSnapshot;
  /** Corrected, in the order of days. */
  readonly facts: readonly Fact[];
}

/** The cases that existed by both clocks. */
export function casesInReport(
  histories: readonly CaseHistory[],
  by: Department & { readonly clocks: Clocks },
): readonly CaseInReport[] {
  return histories.flatMap((history) => {
    const snapshot = caseAt(history, by);
    if (snapshot === undefined) return [];
    return [
      {
        code: history.code,
        snapshot,
        facts: effectiveHistory(kindNamed(history.kind), history.facts, by.clocks),
      },
    ];
  });
}

/** The facts of that type which happened in the quarter, up to the report's day. */
export function factsIn({ facts }: CaseInReport, type: string, { quarter, asOf }: Period): readonly Fact[] {
  const until = quarter.last < asOf ? quarter.last : asOf;
  return facts.filter(
    ({ type: is, metadata: { occurredOn } }) =>
      is === type && occurredOn >= quarter.first && occurredOn <= until,
  );
}

/** The last fact of that type, or undefined. */
export function lastOf({ facts }: CaseInReport, type: string): Fact | undefined {
  return facts.findLast((fact) => fact.type === type);
}
