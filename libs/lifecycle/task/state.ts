import type { CaseState } from '../case-state.ts';
import type { Milestone } from '../snapshot.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Vnd } from '../values/vnd.ts';
import type { Funding, Route } from './events.ts';
import type { Turn } from './council-turns.ts';
import type { OpenRating, Points, Rating } from './sub-step-events.ts';
import type { Votes } from './votes.ts';
import type { Counted, FundingSource, Member, Paid, Sheet } from './sub-step-events.ts';

/** States S0–S14 and outcomes X1–X7 of domain section 2. */
export type TaskStateName =
  | 'Proposed'
  | 'Ordered'
  | 'CallOpen'
  | 'CallClosed'
  | 'DossiersOpened'
  | 'Recommended'
  | 'Appraised'
  | 'Approved'
  | 'InExecution'
  | 'Paused'
  | 'AcceptanceSubmitted'
  | 'AcceptanceCouncil'
  | 'Passed'
  | 'ResultRegistered'
  | 'Recognised'
  | 'Liquidated'
  | 'Archived'
  | 'NotOrdered'
  | 'SelectionFailed'
  | 'Cancelled'
  | 'Refused'
  | 'Withdrawn'
  | 'Terminated'
  | 'FailedAcceptance';

/** A selection dossier (hồ sơ đăng ký tuyển chọn). */
export interface Dossier {
  readonly dossierId: string;
  readonly applicant: string;
  readonly round: number;
  readonly receivedOn: PlainDate;
  readonly principalInvestigator?: string;
  readonly participants?: readonly { readonly personId: string }[];
  readonly partners?: readonly { readonly organisation: string }[];
  readonly replacedOn?: PlainDate;
  readonly withdrawn: boolean;
  /** Known once the dossiers were opened. */
  readonly valid?: boolean;
}

/** The call under way, or the last one. */
export interface Call {
  readonly round: number;
  readonly openedOn: PlainDate;
  readonly closesOn: PlainDate;
  /** The first call of this series: what the six months for a second one count from (D09). */
  readonly firstOpenedOn: PlainDate;
  readonly callId?: string;
  readonly organisation?: string;
}

/** Of a task that was taken over, as much as was known. */
export interface Sums {
  readonly totalVnd?: Vnd;
  readonly stateVnd?: Vnd;
  readonly durationMonths?: number;
}

export interface Contract {
  readonly number: string;
  /** Unknown of a task that was taken over without it. */
  readonly host?: string;
  readonly effectiveFrom: PlainDate;
  /** The present end, extension included. */
  readonly endsOn: PlainDate;
  readonly totalVnd: Vnd;
  readonly principalInvestigator?: string;
  /** Khoán chi: until the final product, or by parts. */
  readonly lumpSum?: 'final-product' | 'partial';
}

/** A rating as it was cast. */
export interface CastRating extends Partial<OpenRating> {
  readonly personId: string;
  /** Absent: sealed, nobody can read it yet. */
  readonly rating?: Rating;
  /** Recorded sealed, and not counted: where it is open, the whole sheet stands beside it for the count. */
  readonly sealed?: true;
}

/** What happened after the contract's work was handed in. */
export interface Acceptance {
  /** Unknown where the task was taken over later. */
  readonly submittedOn?: PlainDate;
  readonly confirmedOn?: PlainDate;
  readonly council?: {
    readonly membersTotal: number;
    readonly establishedOn: PlainDate;
    readonly members?: readonly Member[];
  };
  /** Asked for, and not handed in yet. */
  readonly supplementAskedOn?: PlainDate;
  readonly reviewers?: readonly string[];
  readonly ratings?: readonly CastRating[];
  readonly counted?: {
    readonly excellent: number;
    readonly passed: number;
    readonly failed: number;
    /** Members in conflict, whose ratings were not counted. */
    readonly leftOut?: readonly { readonly personId: string }[];
  };
  readonly rating?: Rating;
  readonly fileCompletedOn?: PlainDate;
  readonly certificateNumber?: string;
}

/** What the selection council did in the present round. */
export interface Selection {
  readonly council?: {
    readonly membersTotal: number;
    readonly sheet: Sheet;
    readonly members?: readonly Member[];
    readonly establishedOn: PlainDate;
  };
  readonly ballots: readonly {
    readonly dossierId: string;
    readonly personId: string;
    /** Absent: sealed, nobody can read them yet. */
    readonly points?: Points;
    /** Recorded sealed, and not counted. */
    readonly sealed?: true;
  }[];
  readonly ranking?: readonly Counted[];
  readonly winner?: string;
  /** Ballots of members in conflict, which were not counted. */
  readonly leftOut?: readonly { readonly dossierId: string; readonly personId: string }[];
}

/** A change of the contract's content (điều chỉnh): asked for, or decided by the host itself. */
export interface Adjustment {
  readonly adjustmentId: string;
  readonly what: string;
  readonly selfDecided: boolean;
  readonly outcome?: 'approved' | 'refused' | 'reported';
}

/** Why the result of the selection may have to be cancelled (căn cứ hủy kết quả), and whether the host was told. */
export interface CancellationGround {
  readonly cause: string;
  readonly foundOn: PlainDate;
  readonly notifiedOn?: PlainDate;
}

export const TASK_LEVELS = ['provincial', 'facility'] as const;

/** A task, folded from its facts. Plain data. */
export interface TaskState extends CaseState {
  readonly kind: 'task';
  readonly state: TaskStateName;
  readonly milestone: Milestone;
  /** Ended in an outcome, also when liquidated after. */
  readonly closed: boolean;
  readonly level: (typeof TASK_LEVELS)[number];
  readonly title: string;
  readonly managingBody: string;
  readonly form?: string;
  readonly field?: string;
  readonly programme?: string;
  readonly everOrdered: boolean;
  readonly route?: Route;
  readonly year?: number;
  readonly call?: Call;
  /** Those of the present series of calls. */
  readonly dossiers: readonly Dossier[];
  /** Every id ever used: none is used twice in a task. */
  readonly usedDossierIds: readonly string[];
  readonly recommended?: string;
  readonly appraisal?: Sums;
  /** The submission for approval that stands; a new appraisal undoes it. */
  readonly submittedForApprovalOn?: PlainDate;
  readonly approval?: Sums & {
    readonly host?: string;
    readonly principalInvestigator?: string;
    readonly funding?: readonly Funding[];
  };
  /** Of the present result; a new call starts without. */
  readonly cancellationGround?: CancellationGround;
  /** The council that says whether the proposal is taken up. */
  readonly identification?: { readonly membersTotal: number };
  /** The result of the last call, and why it no longer stands. */
  readonly resultCancelled?: { readonly cause: string; readonly on: PlainDate };
  readonly contract?: Contract;
  readonly extendedOn?: PlainDate;
  readonly tranches: readonly {
    readonly number: number;
    readonly amountVnd: Vnd;
    readonly source?: FundingSource;
    readonly year?: number;
    readonly paidOn: PlainDate;
  }[];
  readonly acceptance?: Acceptance;
  readonly refundVnd?: Vnd;
  /** Found running: since when it stood in the state it was found in; what came before is unknown. */
  readonly takenOver?: {
    readonly on: PlainDate;
    readonly state: TaskStateName;
    /** What was due before that day, and whether it was done, the program cannot know. */
    readonly recordedOn: PlainDate;
  };
  /** Paid before the task was taken over, in one sum. */
  readonly paidBeforeVnd?: Vnd;
  readonly selection?: Selection;
  /** What no day and no file gets round; the snapshot does not show it. */
  readonly votes?: Votes;
  /** Persons who led the work once, or stood for its host; the snapshot does not show them. */
  readonly everLed?: readonly string[];
  /** When which council was set up and worked, a turn after the other; the snapshot does not show it. */
  readonly councilTurns?: readonly Turn[];
  /** Persons who declared a conflict or were recused: they neither score nor rate. */
  readonly conflicted?: readonly string[];
  readonly advances?: readonly (Paid & { readonly number: number; readonly paidOn: PlainDate })[];
  readonly settledVnd?: Vnd;
  /** All advances were said to be settled, and nothing came since that has to be settled anew. */
  readonly advancesSettledOn?: PlainDate;
  readonly finalPayments?: readonly (Paid & { readonly paidOn: PlainDate })[];
  readonly disbursementStoppedOn?: PlainDate;
  readonly adjustments?: readonly Adjustment[];
  readonly refundedVnd?: Vnd;
  readonly handedOverOn?: PlainDate;
  /** Who asked for the rights in the result. */
  readonly rightsAskedBy?: readonly string[];
  readonly applicationReportedOn?: readonly PlainDate[];
  /** The years that those reports were of. */
  readonly applicationYears?: readonly number[];
}
