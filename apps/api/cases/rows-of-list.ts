import { readScopes, type Asking } from '#access/may-do';
import { departmentIn } from '#commands/department';
import { awayFrom } from '#lifecycle/calendar/working-days';
import type { Stores } from '#runtime/open-stores';
import { moreOf, type MoreOfCase } from '#views/task-current/more-of';
import { listTasks } from '#views/task-current/query';
import { DEFAULT_LIMIT, type Page } from '../http/page.ts';
import type { QueryOf } from '../http/query-parameters.ts';
import type { LIST_SHAPE } from './list-shape.ts';
import { rowOf, type RowOfCase } from './row-of-case.ts';

/** A page of the cases that the caller reads, with what a table shows of each. @throws InvalidCursor */
export async function rowsOfList(
  { pool, clock, store }: Stores,
  { cursor, limit = DEFAULT_LIMIT, ...filter }: QueryOf<typeof LIST_SHAPE>,
  by: Asking,
): Promise<Page<RowOfCase>> {
  const after = cursor === undefined ? {} : { after: cursor };
  const today = clock.today();
  const asked = { ...filter, ...after, within: readScopes(by), limit, today };
  const { items, next } = await listTasks(pool, asked);
  const { calendar } = await departmentIn(store);
  const more = new Map<string, MoreOfCase>();
  for (const kind of new Set(items.map((one) => one.kind))) {
    const codes = items.filter((one) => one.kind === kind).map(({ code }) => code);
    for (const [code, row] of await moreOf(pool, { kind, codes, today })) more.set(`${kind} ${code}`, row);
  }
  const now = { today, away: awayFrom({ today, calendar }), by };
  const rows = items.map((item) => rowOf(item, more.get(`${item.kind} ${item.code}`), now));
  return { items: rows, next };
}
