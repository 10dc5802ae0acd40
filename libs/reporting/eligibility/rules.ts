import { plusMonths } from '#lifecycle/values/plain-date';
import type { Candidate, EligibilityCheck, Evidence } from './candidate.ts';
import type { PastTask } from './past-task.ts';

/** One condition of Điều 4 TT 20/2023/TT-BKHCN; the message `eligibility.article.{rule}` says which of it. */
export interface EligibilityRule {
  readonly rule: string;
  readonly of: EligibilityCheck['of'];
  /** The fact of a past task that bars the candidate, or undefined. Absent: our history cannot tell. */
  readonly barredBy?: (task: PastTask, candidate: Candidate) => Evidence | undefined;
  /** Whether the history of a past task cannot tell, though that of others can. */
  readonly untold?: (task: PastTask) => boolean;
}

/** How long a terminated task bars its host and its principal investigator, in months. */
const HOST_BARRED_MONTHS = 12;
const INVESTIGATOR_BARRED_MONTHS = 36;

/** States in which somebody leads a task. */
const UNDER_WAY = ['InExecution', 'Paused', 'AcceptanceSubmitted', 'AcceptanceCouncil'];

function unregistered(task: PastTask): Evidence | undefined {
  const concluded = task.last('AcceptanceConcluded') ?? task.last('TaskTakenOver');
  return task.state === 'Passed' && concluded !== undefined ? task.evidence(concluded) : undefined;
}

/** A deadline of that id has passed, and what it asks for is not there. */
function overdue(id: string) {
  return (task: PastTask, { on }: Candidate): Evidence | undefined => {
    const due = task.overdue(id, on);
    return due && task.startOf(due);
  };
}
/** The contract's end and 30 days. */
const ACCEPTANCE_DOSSIER = 'D32';
/** Yearly, from the hand-over of the products. */
const APPLICATION_REPORT = 'D48';

/** States in which the acceptance dossier is still to come. */
const AT_WORK = ['InExecution', 'Paused'];

/** Nobody can be late with it where nothing says when it is due. */
const acceptanceUntold = (task: PastTask): boolean =>
  AT_WORK.includes(task.state) && !task.counts(ACCEPTANCE_DOSSIER);

/** A refund that was determined, by the termination or after it, is owed until it is collected whole, liquidated or not. */
function owesRefund(task: PastTask): Evidence | undefined {
  const determined = task.last('RefundDetermined') ?? task.last('ContractTerminated');
  return determined !== undefined && task.refundOwed > 0n ? task.evidence(determined) : undefined;
}

function terminatedWithin(months: number) {
  return (task: PastTask, { on }: Candidate): Evidence | undefined => {
    const terminated = task.last('ContractTerminated');
    if (terminated === undefined) return undefined;
    return plusMonths(terminated.metadata.occurredOn, months) > on ? task.evidence(terminated) : undefined;
  };
}

/** Leads another task of the same level. */
function leadsAnother(task: PastTask, { level }: Candidate): Evidence | undefined {
  const signed = task.last('ContractSigned') ?? task.last('TaskTakenOver');
  const leads = task.level === level && UNDER_WAY.includes(task.state);
  return leads && signed !== undefined ? task.evidence(signed) : undefined;
}

/** In the order of the article. */
export const ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  { rule: 'host-result-unregistered', of: 'host', barredBy: unregistered },
  {
    rule: 'host-application-report-owed',
    of: 'host',
    barredBy: overdue(APPLICATION_REPORT),
    // A result may be in use that nothing counts the reports of.
    untold: (task) => task.isAccepted && !task.counts(APPLICATION_REPORT),
  },
  {
    rule: 'host-acceptance-late',
    of: 'host',
    barredBy: overdue(ACCEPTANCE_DOSSIER),
    untold: acceptanceUntold,
  },
  { rule: 'host-refund-owed', of: 'host', barredBy: owesRefund },
  {
    rule: 'host-terminated',
    of: 'host',
    barredBy: terminatedWithin(HOST_BARRED_MONTHS),
  },
  { rule: 'investigator-qualified', of: 'principal-investigator' },
  {
    rule: 'investigator-leads-another',
    of: 'principal-investigator',
    barredBy: leadsAnother,
  },
  {
    rule: 'investigator-acceptance-late',
    of: 'principal-investigator',
    barredBy: overdue(ACCEPTANCE_DOSSIER),
    untold: acceptanceUntold,
  },
  {
    rule: 'investigator-terminated',
    of: 'principal-investigator',
    barredBy: terminatedWithin(INVESTIGATOR_BARRED_MONTHS),
  },
];
