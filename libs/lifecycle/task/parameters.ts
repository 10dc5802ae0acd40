import type { Sheet } from './sub-step-events.ts';

/** A share of a whole, exact: two of three. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** A head count from … to …, both included. */
interface Size {
  readonly min: number;
  readonly max: number;
}

/**
 * The numbers that the law of a task sets and a province may set otherwise: plain data of a definition. Guards and
 * rules read them from their input and know none themselves.
 */
export interface TaskParameters {
  /** Points out of 100 that a winner reaches, compared unrounded (T20 art. 12). */
  readonly scoreThreshold: number;
  /** Members that must be present, of all (T20 art. 10.2, T11 art. 10.2). */
  readonly quorum: Share;
  /** Reviewers that must sit (T20 art. 10.2, T11 art. 10.2). */
  readonly reviewersNeeded: number;
  /** Days between the notice of a call and its close, at least (T20 art. 3.2; contract rule 4: plain days, never moved). */
  readonly noticeDays: number;
  /** A second call comes within so many months of the first (T20 art. 3.3; D09); null where no source was read. */
  readonly secondCallWithinMonths: number | null;
  /** Months between periodic reports (T04 art. 26.1; D22); null where no source was read. */
  readonly reportEveryMonths: number | null;
  /** A task that runs longer than so many months may be extended further (T04 art. 12). */
  readonly longTaskMonths: number;
  /** Months that an extension may add to a long task, and to any other (T04 art. 12). */
  readonly extensionMonthsOfLongTask: number;
  readonly extensionMonthsElse: number;
  /** A dossier later than so many months after the contract's end is rated failed (T11 art. 13.1.c). */
  readonly failedAfterMonths: number;
  /** Failed when more than this share of the members present say so (T11 art. 13.3). */
  readonly failedAbove: Share;
  /** Excellent when at least this share of the members present say so, and nobody says failed (T11 art. 13.3). */
  readonly excellentFrom: Share;
  /** Of the products' quantities, at least this share must be accepted for a member to say passed (T11 art. 13.1). */
  readonly quantitiesAccepted: Share;
  /** Members of a council to identify tasks (T06 art. 10), to select (T20 art. 8.1); of an appraisal team (T20 art. 8.4). */
  readonly identificationCouncil: Size;
  readonly selectionCouncil: Size;
  readonly appraisalTeam: Size;
  /** A proposal is recommended when more than this share of the ballots says so (T06 art. 12). */
  readonly recommendedAbove: Share;
  /** Most points of each criterion, by the sheet of the task's form (T20 art. 11); each sheet adds up to 100. */
  readonly sheets: Readonly<Record<Sheet, readonly number[]>>;
  /** A ballot further than so many percent from the mean of all ballots does not count (T20 art. 12), computed once. */
  readonly ballotReachPercent: number;
  /** What the proposing organisation gains, in percent of its mean, from the threshold on (T20 art. 12). */
  readonly proposerBonusPercent: number;
  /** Nobody wins of whom more than this share of the members present gave a criterion no point (T20 art. 12). */
  readonly zeroAbove: Share;
  /** The first advance, at most, of the approved state budget (TL27 art. 13.1). */
  readonly firstAdvance: Share;
  /** Settled, at least, of earlier advances before the next (TL27 art. 13.2). */
  readonly settledBefore: Share;
  /** Done, at least, of the work before the duration is shortened, in percent (T04 art. 12.3: two thirds). */
  readonly doneBeforeShortening: Share;
  /** Working days between the notice of a regular inspection and its day (T04 art. 8.2.b). */
  readonly inspectionNoticeWorkingDays: number;
  /** The council may sit again on a task that it rated failed: not in T11, some provinces allow it. */
  readonly allowReacceptance: boolean;
}

/** Whether `count` of `total` is at least that share. */
export const atLeast = (share: Share, { count, total }: { count: number; total: number }): boolean =>
  share.denominator * count >= share.numerator * total;

/** Whether `count` of `total` is more than that share. */
export const moreThan = (share: Share, { count, total }: { count: number; total: number }): boolean =>
  share.denominator * count > share.numerator * total;
