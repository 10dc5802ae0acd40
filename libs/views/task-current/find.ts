import type { Pool } from 'pg';
import type { CaseScope } from '#access/may-do';
import { beginning, containing } from '../text-search.ts';
import { inAnyOf } from './query.ts';

/** A case that was found. */
export interface FoundCase {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
}

/**
 * Cases in any of the scopes by words in code, title or host, with or without Vietnamese marks. First of them whose code
 * it is, then those that have a name (a note in brackets stands for one that is not told), those that go on, what moved
 * last: who looks for a word means what is under way.
 */
export async function findCases(
  pool: Pool,
  asked: { readonly q: string; readonly within: readonly CaseScope[]; readonly limit: number },
): Promise<readonly FoundCase[]> {
  const values: string[] = [];
  const bind = (value: string): string => `$${values.push(value)}`;
  // What is searched begins with the code, on a line of its own.
  const { rows } = await pool.query<FoundCase>(
    `select t.kind, t.code, t.title, t.state
       from views.task_current t
      where t.search like ${bind(containing(asked.q))} and ${inAnyOf(asked.within, bind)}
      order by t.search like ${bind(beginning(`${asked.q}\n`))} desc, t.title like '(%)', t.closed, t.state_since desc, t.kind desc, t.code
      limit ${Math.trunc(asked.limit)}`,
    values,
  );
  return rows;
}
