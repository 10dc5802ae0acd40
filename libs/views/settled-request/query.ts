import type { Pool } from 'pg';
import type { CaseScope } from '#access/may-do';
import type { Instant, PlainDate } from '#lifecycle/values/plain-date';
import { inAnyOf } from '../task-current/query.ts';

/** A request that was settled, and the case that it is of. */
export interface StoredAnswer {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  readonly approval: string;
  readonly command: string;
  readonly outcome: 'countersigned' | 'returned';
  readonly settled_by: string;
  readonly settled_at: Instant;
  readonly reason: string | null;
  readonly revision: number;
}

interface Asked {
  /** Without `person:`. */
  readonly personId: string;
  /** The first day that still counts. */
  readonly since: PlainDate;
  readonly within: readonly CaseScope[];
}

/** What became of the requests of a person, the newest first, of cases that they may read. */
export async function answersTo(
  pool: Pool,
  { personId, since, within }: Asked,
): Promise<readonly StoredAnswer[]> {
  const values: string[] = [];
  const bind = (value: string): string => `$${values.push(value)}`;
  const { rows } = await pool.query<StoredAnswer>(
    `select s.kind, s.code, t.title, approval, command, outcome, settled_by, settled_at, reason, s.revision
       from views.settled_request s join views.task_current t on (t.kind, t.code) = (s.kind, s.code)
      where requested_by in (${bind(`person:${personId}`)}, ${bind(personId)}) and settled_on >= ${bind(since)}
        and ${inAnyOf(within, bind)}
      order by settled_at desc, approval`,
    values,
  );
  return rows;
}
