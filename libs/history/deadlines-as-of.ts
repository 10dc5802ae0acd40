import type { Department } from '#lifecycle/department/department';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { caseAt, shownDeadline, type ShownDeadline } from './case-at.ts';
import type { CaseHistory } from './case-history.ts';

interface Request extends Department {
  readonly asOf: PlainDate;
  readonly task?: string;
  readonly kind?: string;
  /** Default: open. */
  readonly status?: string;
  /** Strictly before. */
  readonly dueBefore?: PlainDate;
  readonly overdue?: boolean;
}

/** The deadlines of all cases as they stood at the end of a day, earliest first. */
export function deadlinesAsOf(
  histories: readonly CaseHistory[],
  request: Request,
): readonly (ShownDeadline & { readonly task: string; readonly kind: string })[] {
  const { asOf, task, kind, status = 'open', dueBefore, overdue, ...department } = request;
  return histories
    .filter(({ code }) => task === undefined || code === task)
    .filter((history) => kind === undefined || history.kind === kind)
    .flatMap((history) => {
      const deadlines = caseAt(history, { ...department, clocks: { asOf } })?.deadlines ?? [];
      return deadlines.map((one) => ({
        task: history.code,
        kind: history.kind,
        ...shownDeadline(one, asOf),
      }));
    })
    .filter(
      (one) =>
        one.status === status &&
        (dueBefore === undefined || one.dueOn < dueBefore) &&
        (overdue !== true || one.overdue),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
