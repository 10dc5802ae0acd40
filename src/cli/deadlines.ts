import { deadlinesAsOf } from '#history/deadlines-as-of';
import { allCases } from '#history/all-cases';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { listDeadlines, type ListedDeadline } from '#views/deadline/query';
import { answer, table, type Answer } from './answer.ts';
import { dayOption } from './clock-options.ts';
import { refuse } from './refused.ts';
import { withStores, withViews } from './session.ts';

interface Options {
  readonly task?: string;
  readonly status?: string;
  readonly dueBefore?: string;
  readonly overdue?: boolean;
  readonly asOf?: string;
}

const STATUSES: readonly string[] = ['open', 'met', 'late', 'cancelled'];

/** `deadlines`: open ones unless `--status`; a past day is asked of the log, today of the view. */
export async function deadlines(options: Options): Promise<Answer> {
  const { task, status, dueBefore, overdue } = options;
  if (status !== undefined && !STATUSES.includes(status))
    refuse('invalid-field', { expected: 'choice', values: STATUSES }, 'status');
  const filter = {
    ...(task !== undefined && { task }),
    ...(status !== undefined && { status }),
    ...(dueBefore !== undefined && { dueBefore: dayOption('due-before', dueBefore) }),
    ...(overdue === true && { overdue }),
  };
  if (options.asOf === undefined)
    return withViews(async ({ pool, clock }) =>
      told(await listDeadlines(pool, { ...filter, today: clock.today() })),
    );
  const asOf = dayOption('as-of', options.asOf);
  return withStores(async ({ store }) =>
    told(deadlinesAsOf(await allCases(store), { ...filter, asOf, calendar: vietnamCalendar })),
  );
}

const told = (list: readonly ListedDeadline[]): Answer =>
  answer(list, () => table(list.map((one) => [one.dueOn, one.id, one.task, one.status, one.basis])));
