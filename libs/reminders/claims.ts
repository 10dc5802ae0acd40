import type { Pool } from 'pg';

/**
 * A claim older than this is taken over. Smaller: a slow mail server gets the mail twice. Larger: a crash delays it
 * that long. The channels' own timeouts add up to less.
 */
const CLAIM_EXPIRES_AFTER_MINUTES = 10;
const EXPIRED = `now() - interval '${String(CLAIM_EXPIRES_AFTER_MINUTES)} minutes'`;

/** Who is about to send what: the durable table that the gate alone writes. */
export interface Claims {
  /** Claims what nobody else holds and gives those ids; committed when it returns. */
  take(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Gives claims of this holder back. */
  drop(ids: readonly string[]): Promise<void>;
  /** Removes what a process left that ended between recording and giving back: nobody will ask for those ids again. */
  dropExpired(): Promise<void>;
}

/** Claims in PostgreSQL, held in the name `by`, which no other process uses. Ages by the server's real time: the log's may be simulated. */
export function claimsIn(pool: Pool, by: string): Claims {
  return {
    async take(ids) {
      // Sorted, so that two gates with the same ids wait for each other instead of deadlocking.
      const taken = await pool.query<{ reminder_id: string }>(
        `insert into reminders.claim as held (reminder_id, claimed_at, by)
         select id, now(), $2 from unnest($1::uuid[]) as id order by id
         on conflict (reminder_id) do update set claimed_at = excluded.claimed_at, by = excluded.by
          where held.claimed_at < ${EXPIRED}
         returning reminder_id`,
        [[...new Set(ids)], by],
      );
      return new Set(taken.rows.map(({ reminder_id }) => reminder_id));
    },
    async drop(ids) {
      await pool.query('delete from reminders.claim where reminder_id = any($1::uuid[]) and by = $2', [
        [...ids],
        by,
      ]);
    },
    async dropExpired() {
      await pool.query(`delete from reminders.claim where claimed_at < ${EXPIRED}`);
    },
  };
}
