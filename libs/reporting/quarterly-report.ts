import type { Department } from '#lifecycle/department/department';
import { MILESTONES, type Milestone } from '#lifecycle/snapshot';
import type { Instant, PlainDate } from '#lifecycle/values/plain-date';
import type { CaseHistory } from '#history/case-history';
import { casesInReport, type CaseInReport } from './case-in-report.ts';
import { BUCKETS, reportedDossiers, type Bucket } from './dossier-buckets.ts';
import { figuresOf, type Figure } from './figures.ts';
import type { Quarter } from './quarter.ts';

/** What a report names of a task: a title marked as assumed says so. */
export interface ReportedTask {
  readonly code: string;
  readonly title: string;
  readonly managingBody: string | null;
  /** The title, or everything of its fact, was assumed by who recorded it. */
  readonly assumed: boolean;
}

/** The quarterly report as data (contract sections 4 and 9). */
export interface QuarterlyReport {
  readonly quarter: string;
  readonly asOf: PlainDate;
  readonly knownAt: Instant | null;
  readonly figures: readonly Figure[];
  /** Tasks on their way or accepted, by milestone. */
  readonly byMilestone: Readonly<Record<Milestone, number>>;
  /** Tasks that ended in an outcome. */
  readonly closed: number;
  readonly byLevel: Readonly<Record<string, number>>;
  readonly dossiers: Readonly<Record<Bucket | 'received', number>>;
  /** Every task that a figure names. */
  readonly tasks: readonly ReportedTask[];
  /** Figures that rest on a value somebody assumed, with how many such values. */
  readonly uncertain: readonly { readonly figure: string; readonly values: number }[];
}

interface Request extends Department {
  readonly quarter: Quarter;
  readonly asOf: PlainDate;
  readonly knownAt?: Instant | undefined;
}

/** The report of a quarter from the facts alone: the same facts and clocks give the same report. Pure. */
export function quarterlyReport(histories: readonly CaseHistory[], request: Request): QuarterlyReport {
  const { quarter, asOf, knownAt, ...department } = request;
  const cases = casesInReport(histories, { ...department, clocks: { asOf, knownAt } });
  const figures = figuresOf(cases, { quarter, asOf });
  const tasks = cases.filter(({ snapshot }) => snapshot.kind === 'task');
  return {
    quarter: quarter.name,
    asOf,
    knownAt: knownAt ?? null,
    figures,
    byMilestone: byMilestone(tasks),
    closed: tasks.filter(({ snapshot }) => snapshot.closed).length,
    byLevel: byLevel(tasks),
    dossiers: dossierCounts(cases, { quarter, asOf }),
    tasks: tasks
      .filter(({ code }) => figures.some((figure) => figure.subjects.includes(code)))
      .map(reportedTask),
    uncertain: uncertainFigures(figures, cases),
  };
}

function byMilestone(tasks: readonly CaseInReport[]): Readonly<Record<Milestone, number>> {
  const count = (of: Milestone): number =>
    tasks.filter(({ snapshot }) => !snapshot.closed && snapshot.milestone === of).length;
  return Object.fromEntries(MILESTONES.map((of) => [of, count(of)])) as Record<Milestone, number>;
}

function byLevel(tasks: readonly CaseInReport[]): Readonly<Record<string, number>> {
  const count = (of: string): number => tasks.filter(({ snapshot }) => snapshot.level === of).length;
  return { provincial: count('provincial'), facility: count('facility') };
}

function dossierCounts(cases: readonly CaseInReport[], period: { quarter: Quarter; asOf: PlainDate }) {
  const dossiers = reportedDossiers(cases, period);
  const counts = BUCKETS.map(
    (bucket) => [bucket, dossiers.filter((one) => one.bucket === bucket).length] as const,
  );
  return { received: dossiers.length, ...(Object.fromEntries(counts) as Record<Bucket, number>) };
}

function reportedTask({ code, snapshot: { title, details, uncertain }, facts }: CaseInReport): ReportedTask {
  const { managingBody } = details;
  const opening = Math.min(...facts.map(({ revision }) => revision));
  return {
    code,
    title,
    managingBody: typeof managingBody === 'string' ? managingBody : null,
    assumed: uncertain.some(
      ({ field, revision }) => revision === opening && (field === 'data' || field === 'data.title'),
    ),
  };
}

function uncertainFigures(figures: readonly Figure[], cases: readonly CaseInReport[]) {
  const assumed = new Map(cases.map(({ code, snapshot }) => [code, snapshot.uncertain.length]));
  return figures
    .map(({ id, subjects }) => ({
      figure: id,
      values: subjects.reduce((sum, code) => sum + (assumed.get(code) ?? 0), 0),
    }))
    .filter(({ values }) => values > 0);
}
