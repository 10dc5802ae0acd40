import type { Clocks } from '#lifecycle/clocks';
import type { Department } from '#lifecycle/department/department';
import type { Fact } from '#lifecycle/fact';
import type { CaseHistory } from '#history/case-history';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { casesInReport, type CaseInReport } from './case-in-report.ts';
import { weighed, type Unless } from './figures.ts';
import type { Quarter } from './quarter.ts';

/** An event that a figure rests on. */
export interface Evidence {
  readonly revision: number;
  readonly type: string;
  readonly occurredOn: PlainDate;
}

/** What stands behind one number of the report, and why the rest does not. */
export interface ExplainedFigure {
  readonly id: string;
  readonly value: number;
  readonly counted: readonly (NamedCase & { readonly events: readonly Evidence[] })[];
  readonly notCounted: readonly (NamedCase & {
    readonly state: string;
    /** The first thing that the figure asks for and this case does not have; of a dossier, where it stands instead. */
    readonly unless: Unless;
  })[];
}

/** Which case, as people know it. */
export interface NamedCase {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
}

interface Asked extends Department {
  readonly id: string;
  readonly quarter: Quarter;
  readonly clocks: Clocks & { readonly asOf: PlainDate };
}

/** One figure of a quarter, taken apart; undefined where there is none of that id. Pure. */
export function explainedFigure(
  histories: readonly CaseHistory[],
  { id, quarter, clocks, ...department }: Asked,
): ExplainedFigure | undefined {
  const cases = casesInReport(histories, { ...department, clocks });
  const found = weighed(id, cases, { quarter, asOf: clocks.asOf });
  if (found === undefined) return undefined;
  const { counted, others } = found;
  return {
    id,
    value: counted.length,
    counted: counted.map(({ one, evidence }) => ({ ...named(one), events: evidence.map(shown) })),
    notCounted: others.map(({ one, unless }) => ({ ...named(one), state: one.snapshot.state, unless })),
  };
}

const named = ({ code, snapshot: { kind, title } }: CaseInReport): NamedCase => ({ kind, code, title });

const shown = ({ revision, type, metadata: { occurredOn } }: Fact): Evidence => ({
  revision,
  type,
  occurredOn,
});
