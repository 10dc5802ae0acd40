import type { Fact } from '../fact.ts';
import type { Json } from '../values/json.ts';
import type { AllSubSteps, FundingSource, Member, Rating } from './sub-step-events.ts';
import type { TakenOverState } from './taken-over-states.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Role } from '../values/role.ts';
import type { Vnd } from '../values/vnd.ts';

export type Route = 'selection' | 'direct';

interface Reasoned {
  readonly reason: string;
}
interface Sums {
  readonly totalVnd: Vnd;
  readonly stateVnd: Vnd;
  readonly durationMonths: number;
}
/** One source of the money in one year of the plan. */
export interface Funding {
  readonly source: FundingSource;
  readonly year: number;
  readonly amountVnd: Vnd;
}
type Nothing = Readonly<Record<string, never>>;

/** STORAGE FORMAT: the data of every fact about a task, version 1. A change here is a new schemaVersion with an upcaster. */
export interface TaskFactData {
  readonly TaskProposed: {
    title: string;
    level: 'provincial';
    managingBody: string;
    form?: string;
    field?: string;
    programme?: string;
  };
  readonly FacilityTaskRegistered: { title: string; managingBody: string; form?: string; field?: string };
  readonly OrderDeclined: Reasoned;
  readonly TaskOrdered: { route: Route; year: number; regime?: string };
  readonly SelectionCallOpened: { callId: string; round: number; closesOn: PlainDate };
  readonly DirectAssignmentInvited: { organisation: string; closesOn: PlainDate };
  readonly ApplicationDossierReceived: {
    dossierId: string;
    applicant: string;
    channel?: string;
    principalInvestigator?: string;
    participants?: readonly { personId: string }[];
    partners?: readonly { organisation: string }[];
  };
  readonly DossierWithdrawn: { dossierId: string; reason?: string };
  readonly SelectionCallClosed: Nothing;
  readonly DossiersOpened: { dossiers: readonly { dossierId: string; valid: boolean; reason?: string }[] };
  readonly SelectionRoundFailed: Reasoned;
  readonly DossierRecommended: {
    dossierId: string;
    meanScore: number;
    membersTotal: number;
    membersPresent: number;
    reviewersPresent?: number;
    ranking?: readonly { dossierId: string; meanScore: number }[];
  };
  readonly BudgetAppraised: Sums;
  readonly ContentAndBudgetAppraised: Sums;
  readonly ApprovalSubmitted: Nothing;
  readonly TaskApproved: Sums & {
    host: string;
    principalInvestigator?: string;
    funding?: readonly Funding[];
  };
  readonly ApprovalRefused: Reasoned;
  readonly ContractSigned: {
    number: string;
    host: string;
    effectiveFrom: PlainDate;
    endsOn: PlainDate;
    totalVnd: Vnd;
    principalInvestigator?: string;
    lumpSum?: 'final-product' | 'partial';
  };
  readonly PeriodicReportSubmitted: { period: string };
  readonly TranchePaid: { number: number; amountVnd: Vnd; source?: FundingSource; year?: number };
  readonly ExtensionGranted: Reasoned & { newEndsOn: PlainDate };
  readonly TaskPaused: Reasoned;
  readonly TaskResumed: Reasoned;
  readonly ContractTerminated: Reasoned & { refundVnd?: Vnd };
  readonly AcceptanceDossierSubmitted: Nothing;
  readonly AcceptanceDossierAccepted: Nothing;
  readonly AcceptanceCouncilEstablished: {
    membersTotal: number;
    members?: readonly Member[];
    sessionOn?: PlainDate;
  };
  readonly AcceptanceConcluded: {
    membersTotal: number;
    membersPresent: number;
    votes: { excellent: number; passed: number; failed: number };
    chairPresent?: boolean;
    reviewersPresent?: number;
    secretaryPresent?: boolean;
    /** Computed by the decider from the votes and the day of the dossier. */
    rating: Rating;
  };
  readonly AcceptanceFileCompleted: Nothing;
  readonly ResultRegistered: { certificateNumber: string };
  readonly ResultRecognised: Nothing;
  readonly ContractLiquidated: Nothing;
  readonly DossierArchived: Nothing;
  readonly TaskWithdrawn: Reasoned;
  readonly TaskCancelled: Reasoned;
  readonly TaskReopened: Reasoned;
  readonly FactCorrected: Reasoned & { targetEventId: string; field: string; from: Json; to: Json };
  readonly EventVoided: Reasoned & { targetEventId: string };
  readonly DefinitionAdopted: Reasoned & { definition: string };
  readonly PersonAssigned: { role: Role; personId: string };
  readonly PersonUnassigned: { role: Role; personId: string };
  readonly TaskApprovalRevoked: Reasoned;
  readonly RatingAnnulled: Reasoned;
  readonly TaskTakenOver: {
    title: string;
    level: 'provincial' | 'facility';
    managingBody: string;
    /** The state that it was found in; it began on the fact's day. */
    state: TakenOverState;
    host?: string;
    totalVnd?: Vnd;
    stateVnd?: Vnd;
    durationMonths?: number;
    contract?: {
      number: string;
      effectiveFrom: PlainDate;
      endsOn: PlainDate;
      totalVnd: Vnd;
      paidVnd?: Vnd;
    };
    council?: { membersTotal: number };
    rating?: Rating;
  };
}

type AllFactData = TaskFactData & AllSubSteps;
type TaskFactType = keyof AllFactData;

/** A fact about a task, its data typed by its type. */
export type TaskFact = {
  [T in TaskFactType]: Omit<Fact, 'type' | 'data'> & { readonly type: T; readonly data: AllFactData[T] };
}[TaskFactType];
