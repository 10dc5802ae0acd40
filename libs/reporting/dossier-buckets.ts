import type { PlainDate } from '#lifecycle/values/plain-date';
import { happened, type CaseInReport, type Period } from './case-in-report.ts';

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

/** The dossiers received in the period, each in its bucket. */
export function reportedDossiers(cases: readonly CaseInReport[], period: Period): readonly ReportedDossier[] {
  return cases
    .filter(
      (one) => one.snapshot.kind === 'dossier' && happened(one, 'AdministrativeDossierReceived', period),
    )
    .map(({ code, snapshot: { details } }) => ({
      code,
      field: textIn(details.field) ?? '',
      result: textIn(details.result),
      bucket: bucketOf({
        dueOn: textIn(details.dueOn) ?? '',
        resolvedOn: textIn(details.resolvedOn),
        asOf: period.asOf,
      }),
    }));
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Days compare as text. */
function bucketOf({
  dueOn,
  resolvedOn,
  asOf,
}: {
  dueOn: string;
  resolvedOn: string | undefined;
  asOf: PlainDate;
}): Bucket {
  if (resolvedOn === undefined) return asOf <= dueOn ? 'pending' : 'overdue';
  if (resolvedOn === dueOn) return 'onTime';
  return resolvedOn < dueOn ? 'early' : 'late';
}
