import { MILESTONES } from '#lifecycle/snapshot';
import { format } from '#messages/format';
import { writtenDay, writtenInstant } from '#messages/written';
import type { QuarterlyReport } from '#reporting/quarterly-report';
import { columns, labelled } from './columns.ts';
import { milestoneWord } from './words.ts';

/** The figures of the quarter, a line each. The department's own sentences are the Markdown form. */
export function reportText(report: QuarterlyReport): string {
  const assumed = new Set(report.uncertain.map(({ figure }) => figure));
  const head = labelled([
    [format('print.quarter'), report.quarter],
    [format('print.as-of'), writtenDay(report.asOf)],
    [format('print.known-at'), report.knownAt === null ? null : writtenInstant(report.knownAt)],
  ]);
  const figures = columns(
    report.figures.map(({ id, value }) => [
      id,
      `${String(value).padStart(3)}${assumed.has(id) ? '†' : ' '}`,
      format(`figure.${id}`),
    ]),
  );
  const milestones = MILESTONES.map(
    (milestone) => [milestoneWord(milestone), report.byMilestone[milestone]] as const,
  );
  return [
    head,
    figures,
    labelled([...milestones, [format('print.closed'), report.closed]]),
    ...(assumed.size > 0 ? [format('print.assumed-figures')] : []),
  ].join('\n\n');
}
