import type { Pool } from 'pg';
import type { CaseFacts } from '#access/may-do';
import type { CaseId } from '../view-table.ts';

/** By what it is told who may read each of these cases, as the live views have them; one that has no row is left out. */
export async function partiesIn(
  pool: Pool,
  cases: readonly CaseId[],
): Promise<(of: CaseId) => CaseFacts | undefined> {
  const { rows } = await pool.query<{ kind: string; code: string; level: string | null; persons: string }>(
    `select kind, code, level, persons from views.task_current
      where (kind, code) in (select * from unnest($1::text[], $2::text[]))`,
    [cases.map(({ kind }) => kind), cases.map(({ code }) => code)],
  );
  const facts = new Map(
    rows.map(({ kind, code, level, persons }) => [
      `${kind} ${code}`,
      { kind, level, persons: persons.split(' ').filter((id) => id !== '') },
    ]),
  );
  return ({ kind, code }) => facts.get(`${kind} ${code}`);
}
