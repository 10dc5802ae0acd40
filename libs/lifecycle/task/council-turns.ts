import type { PlainDate } from '../values/plain-date.ts';

export type CouncilName = 'identification' | 'selection' | 'appraisal' | 'acceptance';

/** A council that was set up: when, and whom its decision names, ids without `person:`; absent: nobody by name. */
export interface SetUp {
  readonly on: PlainDate;
  readonly names?: readonly string[];
}

export interface DaysOfCouncil {
  /** In the order of days. */
  readonly setUp: readonly SetUp[];
  /** The first of its work on record. */
  readonly workedFirst?: { readonly type: string; readonly on: PlainDate };
}

/** The days of the councils of one turn: from a call, or a reopening, to the next. */
export type Turn = Readonly<Partial<Record<CouncilName, DaysOfCouncil>>>;
