import { isOverdue } from '#lifecycle/deadlines/deadline';
import type { CaseSnapshot } from '#lifecycle/snapshot';
import { factsIn, type CaseInReport, type Period } from './case-in-report.ts';

/** Every administrative dossier of the period falls in exactly one of these (contract section 9). */
export const BUCKETS = ['early', 'onTime', 'late', 'pending', 'overdue'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** An administrative dossier as the figures need it. */
export interface ReportedDossier {
  readonly code: string;
  readonly field: string;
  readonly result: string | undefined;
  readonly bucket: Bucket;
}

const RECEIVED = 'AdministrativeDossierReceived';

/** The dossiers received in the period, each in its bucket. */
export const reportedDossiers = (
  cases: readonly CaseInReport[],
  period: Period,
): readonly ReportedDossier[] =>
  cases.map((one) => reportedDossier(one, period)).filter((dossier) => dossier !== undefined);

/** The case as a dossier received in the period, else undefined. */
export function reportedDossier(one: CaseInReport, period: Period): ReportedDossier | undefined {
  const { code, snapshot } = one;
  if (snapshot.kind !== 'dossier' || factsIn(one, RECEIVED, period).length === 0) return undefined;
  return {
    code,
    field: textIn(snapshot.details.field) ?? '',
    result: textIn(snapshot.details.result),
    bucket: bucketOf(snapshot, period),
  };
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** By the day on which the result is due, moved by the pauses of its clock. Days compare as text. */
function bucketOf({ details, deadlines }: CaseSnapshot, { asOf }: Period): Bucket {
  const due = deadlines.find(({ startedBy }) => startedBy.type === RECEIVED);
  const dueOn = due?.dueOn ?? textIn(details.dueOn) ?? '';
  const resolvedOn = textIn(details.resolvedOn);
  if (resolvedOn === undefined) return due !== undefined && isOverdue(due, asOf) ? 'overdue' : 'pending';
  if (resolvedOn === dueOn) return 'onTime';
  return resolvedOn < dueOn ? 'early' : 'late';
}
