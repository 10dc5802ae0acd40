import type { CaseHistory } from '#history/case-history';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { instantOf, plainDate } from '#lifecycle/values/plain-date';
import { parseQuarter } from '../quarter.ts';
import { quarterlyReport, type QuarterlyReport } from '../quarterly-report.ts';

interface Asked {
  readonly quarter?: string;
  readonly asOf: string;
  readonly knownAt?: string;
}

/** The report of the first quarter of 2023, where no other is asked. */
export function reportOf(histories: readonly CaseHistory[], asked: Asked): QuarterlyReport {
  const quarter = parseQuarter(asked.quarter ?? '2023-Q1');
  if (quarter === undefined) throw new Error(`no quarter: ${String(asked.quarter)}`);
  return quarterlyReport(histories, {
    quarter,
    asOf: plainDate(asked.asOf),
    ...(asked.knownAt !== undefined && { knownAt: instantOf(Date.parse(asked.knownAt)) }),
    calendar: vietnamCalendar,
  });
}

/** Codes behind a figure. */
export function subjectsOf(report: QuarterlyReport, id: string): readonly string[] {
  const found = report.figures.find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  if (found.value !== found.subjects.length) throw new Error(`${id} is not the number of its subjects`);
  return found.subjects;
}
