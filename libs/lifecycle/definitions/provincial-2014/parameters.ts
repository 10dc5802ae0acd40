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
  identificationCouncil: { min: 7, max: 11 },
  selectionCouncil: { min: 7, max: 9 },
  appraisalTeam: { min: 5, max: 5 },
  recommendedAbove: { numerator: 3, denominator: 4 },
  sheets: {
    applied: [12, 24, 16, 16, 16, 16],
    social: [12, 12, 12, 20, 24, 20],
    pilot: [8, 20, 12, 12, 16, 16, 16],
  },
  ballotReachPercent: 20,
  proposerBonusPercent: 10,
  zeroAbove: { numerator: 1, denominator: 4 },
  firstAdvance: { numerator: 1, denominator: 2 },
  settledBefore: { numerator: 1, denominator: 2 },
  doneBeforeShortening: { numerator: 2, denominator: 3 },
  inspectionNoticeWorkingDays: 5,
  allowReacceptance: false,
};
