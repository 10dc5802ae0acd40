import type { TaskParameters } from '../../task/parameters.ts';

/** The national numbers: of TT 20/2023 where the circulars before it could not be read (contract rule 10). */
export const NATIONAL: TaskParameters = {
  scoreThreshold: 70,
  quorum: { numerator: 2, denominator: 3 },
  reviewersNeeded: 2,
  noticeDays: 30,
  secondCallWithinMonths: 6,
  reportEveryMonths: 6,
  longTaskMonths: 24,
  extensionMonthsOfLongTask: 12,
  extensionMonthsElse: 6,
  failedAfterMonths: 6,
  failedAbove: { numerator: 1, denominator: 3 },
  excellentFrom: { numerator: 3, denominator: 4 },
  allowReacceptance: false,
};
