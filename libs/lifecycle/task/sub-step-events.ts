import type { Sealed } from '../sealing.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Vnd } from '../values/vnd.ts';

export type Rating = 'excellent' | 'passed' | 'failed';

/** Where money comes from (nguồn kinh phí). */
export const FUNDING_SOURCES = ['state-budget', 'host', 'other'] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

export interface Member {
  readonly personId: string;
  readonly role: string;
  readonly organisation?: string;
}

/** Which sheet the dossiers are scored by: its maxima are a parameter. */
export const SHEETS = ['applied', 'social', 'pilot'] as const;
export type Sheet = (typeof SHEETS)[number];

export interface Paid {
  readonly amountVnd: Vnd;
  readonly source: FundingSource;
  readonly year: number;
}

/** What a member gave a dossier, each criterion of the sheet once. */
export type Points = readonly { readonly criterion: number; readonly points: number }[];

export interface OpenBallot {
  readonly dossierId: string;
  readonly personId: string;
  readonly points: Points;
}

/** What a member of the acceptance council found of the work. */
export interface OpenRating {
  readonly personId: string;
  readonly products: readonly {
    readonly name: string;
    readonly quality: Rating;
    readonly quantity: Rating;
  }[];
  readonly report: Rating;
  readonly rating: Rating;
}

/** How ballots are sealed: what is, in which fact, under whose key, and in which fact it comes out. */
export const BALLOTS = {
  cast: 'BallotCast',
  fields: ['points'],
  begunBy: ['SelectionCouncilEstablished'],
  counted: 'BallotsCounted',
  broughtIn: 'ballots',
  // The largest sheet that the form takes fits once, but for points of many decimal places.
  paddedTo: 1024,
} as const;

/** How ratings are. A council sits anew where its rating was annulled; that of a task taken over was there before. */
export const RATINGS = {
  cast: 'RatingCast',
  fields: ['products', 'report', 'rating'],
  begunBy: ['AcceptanceCouncilEstablished', 'RatingAnnulled', 'TaskTakenOver'],
  counted: 'RatingsCounted',
  broughtIn: 'ratings',
  // Some sixty products with their names.
  paddedTo: 8192,
} as const;

/** A dossier after the count: all ballots, those within reach of their mean, what it scores, whether it may win. */
export interface Counted {
  readonly dossierId: string;
  readonly ballots: number;
  readonly validBallots: number;
  readonly score: number;
  readonly eligible: boolean;
}

/** STORAGE FORMAT: sub-steps that change what is known of a task, version 1. */
export interface SubStepFactData {
  readonly IdentificationCouncilEstablished: { membersTotal: number; sessionOn?: PlainDate };
  readonly DossierReplaced: { dossierId: string; reason?: string; sha256?: string };
  readonly SelectionCouncilEstablished: {
    membersTotal: number;
    sheet: Sheet;
    members?: readonly Member[];
    sessionOn?: PlainDate;
  };
  readonly ConflictDeclared: { personId: string; grounds: string };
  readonly MemberRecused: { personId: string; reason: string };
  /** With its points, or since 2026-11-26 without them and sealed: `Sealed`; a history that is counted has both. */
  readonly BallotCast: {
    dossierId: string;
    personId: string;
    points?: Points;
  } & Partial<Sealed>;
  /** `ballots`: those of the session with their points, where any of them was sealed; `leftOut`: of members in conflict. */
  readonly BallotsCounted: {
    membersPresent: number;
    ballots?: readonly OpenBallot[];
    leftOut?: readonly { dossierId: string; personId: string }[];
    ranking: readonly Counted[];
    winner?: string;
  };
  readonly ApprovalReturned: { reason: string };
  readonly CancellationGroundFound: { cause: string; dossierId?: string; host?: string; detail?: string };
  readonly CancellationNotified: Readonly<Record<string, never>>;
  readonly SelectionResultCancelled: { cause: string; reason: string };
  readonly AdvancePaid: Paid & { number: number };
  readonly AdvanceSettled: { amountVnd: Vnd };
  readonly FinalPaymentMade: Paid;
  readonly DisbursementStopped: { reason: string };
  readonly DisbursementResumed: { reason: string };
  readonly AdjustmentRequested: { adjustmentId: string; what: string; detail: string };
  readonly AdjustmentSelfDecided: { adjustmentId: string; what: string; detail: string };
  readonly AdjustmentApproved: { adjustmentId: string };
  readonly AdjustmentRefused: { adjustmentId: string; reason: string };
  readonly AdjustmentReported: { adjustmentId: string };
  readonly DurationShortened: { newEndsOn: PlainDate; workDonePercent: number; reason: string };
  readonly PrincipalInvestigatorChanged: { principalInvestigator: string; cause: string };
  readonly HostChanged: { host: string; cause: string };
  readonly AcceptanceSupplementRequested: { what: string };
  readonly AcceptanceDossierSupplemented: { what?: string };
  readonly ReviewSubmitted: { personId: string; dossierId?: string };
  /** As `OpenRating`, or since 2026-11-26 sealed but for the member. */
  readonly RatingCast: { personId: string } & Partial<OpenRating & Sealed>;
  /** `ratings`: those of the session, where any of them was sealed; `leftOut`: of members in conflict. */
  readonly RatingsCounted: {
    excellent: number;
    passed: number;
    failed: number;
    ratings?: readonly OpenRating[];
    leftOut?: readonly { personId: string }[];
  };
  readonly RefundDetermined: { refundVnd: Vnd; reason: string };
  readonly RefundCollected: { amountVnd: Vnd };
  readonly ResultRegistrationRevoked: { reason: string };
  readonly ProductsHandedOver: { recipient: string };
  readonly AdvancesFullySettled: Readonly<Record<string, never>>;
  readonly RightsRequested: { organisation: string };
  readonly ApplicationReported: { year: number };
}

/** Facts that only say that something was done, and when: the history and the deadlines read them, the state does not. */
export const PLAIN_FACTS = [
  'DuplicateSearchRecorded',
  'CouncilPapersSent',
  'CouncilSessionHeld',
  'ProposalRecommended',
  'ProposalNotRecommended',
  'OrderPublished',
  'DossierSupplemented',
  'CouncilQuestionAsked',
  'IndependentExpertAppointed',
  'IndependentOpinionReceived',
  'NoDossierRecommended',
  'RevisedProposalSubmitted',
  'AppraisalTeamEstablished',
  'AppraisalNegative',
  'AppraisalCommentsResolved',
  'SelectionResultPublished',
  'InProgressTaskDeclared',
  'AdvanceReportSubmitted',
  'VolumeConfirmed',
  'FundsConfirmed',
  'InspectionAnnounced',
  'InspectionHeld',
  'InspectionConclusionRecorded',
  'PrincipalInvestigatorChangeObjected',
  'TerminationRequested',
  'TerminationInspectionHeld',
  'SelfAssessmentRecorded',
  'AcceptanceInfoPublished',
  'ExpertVerificationRecorded',
  'AcceptanceSessionHeld',
  'AcceptanceCompletionConfirmed',
  'ResultRegistrationSubmitted',
  'RecognitionFileSubmitted',
  'AssetsInventoried',
  'FinalAccountsApproved',
  'RightsAssigned',
] as const;

type Nothing = Readonly<Record<string, unknown>>;
/** Every sub-step's data by its type. */
export type AllSubSteps = SubStepFactData & Record<(typeof PLAIN_FACTS)[number], Nothing>;
