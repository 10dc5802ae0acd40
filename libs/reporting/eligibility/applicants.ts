import { refuse } from '#commands/refused';
import { caseAt } from '#history/case-at';
import type { CaseHistory } from '#history/case-history';
import type { Department } from '#lifecycle/department/department';
import type { TaskState } from '#lifecycle/task/state';
import { parsePersonRef } from '#lifecycle/values/person-id';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { casesInReport } from '../case-in-report.ts';
import type { EligibilityCheck } from './candidate.ts';
import { eligibilityOf } from './eligibility-of.ts';

/** An applicant of a task's present round, with what the department's history says of it. */
export interface AssessedApplicant {
  readonly dossierId: string;
  readonly host: string;
  readonly principalInvestigator: string | null;
  /** The day that is judged: the day the call closes, today while that has not come. */
  readonly on: PlainDate;
  readonly checks: readonly EligibilityCheck[];
}

export interface AssessmentRequest extends Department {
  readonly code: string;
  readonly today: PlainDate;
  /** One dossier alone. */
  readonly dossierId?: string | undefined;
  /** `person:{personId}`: whom a dossier proposes that names nobody. */
  readonly principalInvestigator?: string | undefined;
}

/**
 * The applicants of a task's present round before Điều 4 TT 20/2023/TT-BKHCN. `histories`: all cases, the task among
 * them. Empty while no dossier stands. Pure. @throws Refused there is no such task, or no such dossier in its round
 */
export function assessApplicants(
  histories: readonly CaseHistory[],
  request: AssessmentRequest,
): readonly AssessedApplicant[] {
  const { code, today } = request;
  const own = histories.find((history) => history.kind === 'task' && history.code === code);
  const task = own && caseAt(own, { ...request, clocks: {} });
  if (task === undefined) return refuse('not-found', { code });
  const { call, dossiers } = task.details as unknown as Pick<TaskState, 'call' | 'dossiers'>;
  const standing = dossiers
    .filter(({ round, withdrawn }) => round === call?.round && !withdrawn)
    .filter(({ dossierId }) => request.dossierId === undefined || dossierId === request.dossierId);
  if (request.dossierId !== undefined && standing.length === 0)
    return refuse('unknown-dossier', { id: request.dossierId }, 'dossier');
  if (call === undefined) return [];
  const on = call.closesOn < today ? call.closesOn : today;
  const others = histories.filter((history) => history !== own);
  const cases = casesInReport(others, { ...request, clocks: { asOf: on } });
  return standing.map(({ dossierId, applicant: host, principalInvestigator: proposed }) => {
    const principalInvestigator = parsePersonRef(proposed) ?? request.principalInvestigator;
    return {
      dossierId,
      host,
      principalInvestigator: principalInvestigator ?? null,
      on,
      checks: eligibilityOf({ host, principalInvestigator, level: task.level ?? '', on }, cases),
    };
  });
}
