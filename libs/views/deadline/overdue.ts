/**
 * `isOverdue` as a condition on rows of `views.deadline`, for a query that counts more of them than it could fetch.
 * `today` is the place of the day among the query's values (`$1`), `row` what the query calls the table.
 */
export const overdueCondition = (today: string, row = 'deadline'): string =>
  `${row}.status = 'open' and not ${row}.never_overdue and ${row}.due_on < ${today}
   and (${row}.paused_on is null or ${row}.due_on < ${row}.paused_on)`;
