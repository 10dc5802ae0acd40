import type { Pool } from 'pg';
import type { CaseScope } from '#access/may-do';
import { inAnyOf } from '../task-current/query.ts';
import { beginning, containing } from '../text-search.ts';
import { LOOKED_UP, NEWEST } from './table.ts';

/** A paper that was found, and the case that it is of. Days are `YYYY-MM-DD`. */
export interface FoundDocument {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  /** Of the step that rests on it. */
  readonly revision: number;
  readonly event: string;
  readonly occurred_on: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly files: readonly string[];
}

/**
 * Papers by number or file name, with or without Vietnamese marks, of cases in any of the scopes; what begins with the
 * words first, then the newest. Each of the two by an index of its own: a department has a hundred thousand in time.
 */
export async function findDocuments(
  pool: Pool,
  asked: { readonly q: string; readonly within: readonly CaseScope[]; readonly limit: number },
): Promise<readonly FoundDocument[]> {
  const values: string[] = [];
  const bind = (value: string): string => `$${values.push(value)}`;
  const begins = bind(beginning(asked.q));
  const contains = `search like ${bind(containing(asked.q))}`;
  const limit = `limit ${Math.trunc(asked.limit)}`;
  const readable = `exists (select from views.task_current t
                            where (t.kind, t.code) = (d.kind, d.code) and ${inAnyOf(asked.within, bind)})`;
  const { rows } = await pool.query<FoundDocument>(
    `with hit as (
       (select *, true as begins from views.document d
         where ${LOOKED_UP} like ${begins} and search like ${begins} and ${readable} order by ${NEWEST} ${limit})
       union all
       (select *, false from views.document d
         where ${contains} and not search like ${begins} and ${readable} order by ${NEWEST} ${limit}))
     select kind, code, t.title, hit.revision, event, occurred_on, number, date, issuer, files
       from hit join views.task_current t using (kind, code)
      order by begins desc, hit.occurred_on desc, kind desc, code, hit.revision desc ${limit}`,
    values,
  );
  return rows;
}
