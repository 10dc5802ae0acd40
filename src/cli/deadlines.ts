import { deadlinesAsOf } from '#history/deadlines-as-of';
import { allCases } from '#history/all-cases';
import { departmentIn } from '#commands/department';
import { listDeadlines, type ListedDeadline } from '#views/deadline/query';
import { answer, type Answer } from './answer.ts';
import { dayOption } from './clock-options.ts';
import { deadlinesText } from './print/deadlines.ts';
import { withStores, withViews } from './session.ts';

interface Options {
  readonly task?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly dueBefore?: string;
  readonly overdue?: boolean;
  readonly asOf?: string;
}

/** `deadlines`: open ones unless `--status`; a past day is asked of the log, today of the view. */
export async function deadlines(options: Options): Promise<Answer> {
  const { task, kind, status, dueBefore, overdue } = options;
  const filter = {
    ...(task !== undefined && { task }),
    ...(kind !== undefined && { kind }),
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
    told(deadlinesAsOf(await allCases(store), { ...filter, asOf, ...(await departmentIn(store)) })),
  );
}

const told = (list: readonly ListedDeadline[]): Answer => answer(list, () => deadlinesText(list));
