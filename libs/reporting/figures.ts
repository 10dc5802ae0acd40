import type { CaseSnapshot } from '#lifecycle/snapshot';
import { happened, lastOf, type CaseInReport, type Period } from './case-in-report.ts';
import { reportedDossiers, type Bucket, type ReportedDossier } from './dossier-buckets.ts';

/** One number of the report, and the cases behind it. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  /** Codes, in the order the cases were opened. */
  readonly subjects: readonly string[];
}

/** States in which the acceptance procedure is under way. */
const IN_ACCEPTANCE: readonly string[] = ['AcceptanceSubmitted', 'AcceptanceCouncil'];

type Selects = (one: CaseInReport, period: Period) => boolean;

const isTask = ({ kind, level }: CaseSnapshot, of: string): boolean => kind === 'task' && level === of;

/** Figures over tasks (contract section 9; the ids of the sample's expected figures). */
const OF_TASKS: Readonly<Record<string, Selects>> = {
  C1: ({ snapshot }) => isTask(snapshot, 'provincial') && IN_ACCEPTANCE.includes(snapshot.state),
  C2: (one, period) =>
    isTask(one.snapshot, 'provincial') &&
    one.snapshot.state === 'Appraised' &&
    one.snapshot.details.submittedForApprovalOn !== undefined &&
    inPeriod(lastOf(one, 'BudgetAppraised')?.metadata.occurredOn, period),
  C3: (one, period) => isTask(one.snapshot, 'provincial') && happened(one, 'DossiersOpened', period),
  C4: (one, period) => isTask(one.snapshot, 'facility') && happened(one, 'ContentAndBudgetAppraised', period),
};

const inPeriod = (day: string | undefined, { quarter }: Period): boolean =>
  day !== undefined && day >= quarter.first && day <= quarter.last;

/** The field and the results as the source report spells them: the figures compare these very texts. */
const RADIATION = 'Năng lượng nguyên tử, an toàn bức xạ và hạt nhân';
const RESULTS: Readonly<Record<string, string>> = {
  C12: 'Cấp Giấy phép',
  C13: 'Gia hạn Giấy phép tiến hành công việc bức xạ',
  C14: 'Cấp Chứng chỉ nhân viên bức xạ cho người phụ trách an toàn',
  C15: 'Cấp Giấy xác nhận khai báo thiết bị X-quang chẩn đoán trong y tế',
};

const among =
  (...buckets: readonly Bucket[]) =>
  (dossier: ReportedDossier): boolean =>
    buckets.includes(dossier.bucket);
const ofRadiation = (dossier: ReportedDossier): boolean => dossier.field === RADIATION;

/** Figures over the administrative dossiers received in the period. */
const OF_DOSSIERS: Readonly<Record<string, (dossier: ReportedDossier) => boolean>> = {
  C5: () => true,
  C6: among('early'),
  C7: among('onTime'),
  C8: among('pending'),
  C9: among('late', 'overdue'),
  C10: ofRadiation,
  C11: (dossier) => ofRadiation(dossier) && dossier.bucket === 'early',
  ...Object.fromEntries(
    Object.entries(RESULTS).map(([id, result]) => [
      id,
      (d: ReportedDossier) => ofRadiation(d) && d.result === result,
    ]),
  ),
};

/** Every figure of the quarterly report, C1 to C15. */
export function figuresOf(cases: readonly CaseInReport[], period: Period): readonly Figure[] {
  const dossiers = reportedDossiers(cases, period);
  return [
    ...Object.entries(OF_TASKS).map(([id, selects]) =>
      figure(
        id,
        cases.filter((one) => selects(one, period)),
      ),
    ),
    ...Object.entries(OF_DOSSIERS).map(([id, selects]) => figure(id, dossiers.filter(selects))),
  ];
}

function figure(id: string, subjects: readonly { readonly code: string }[]): Figure {
  return { id, value: subjects.length, subjects: subjects.map(({ code }) => code) };
}
