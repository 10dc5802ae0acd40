import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { query } from '../server.mjs';

/** Connections of one process: the embedded server has 60 for all contestants together. */
const MOST_CONNECTIONS = 16;

const insert = {
  name: 'raw-insert',
  text: `insert into raw_event (stream, revision, type, id, data, meta) values ($1, $2, $3, $4, $5, $6) returning position`,
};

/**
 * What PostgreSQL itself does for one append: a named single-row INSERT in autocommit, a connection a writer. No
 * check of the expected revision, no order a reader can trust. `unique`: with the index that refuses two events of
 * one revision, the least that an event store needs.
 */
export const rawStore = (unique) => ({
  async open({ url, inFlight }) {
    await query(
      url,
      `create table if not exists raw_event (
         position bigserial primary key, stream text collate "C" not null, revision int not null,
         type text not null, id uuid not null, data json not null, meta json not null
         ${unique ? ', unique (stream, revision)' : ''})`,
    );
    const pool = new pg.Pool({ connectionString: url, max: Math.min(inFlight, MOST_CONNECTIONS) });
    return {
      async append(stream, revision, { type, data, metadata }) {
        const values = [stream, revision, type, randomUUID(), JSON.stringify(data), JSON.stringify(metadata)];
        const { rows } = await pool.query({ ...insert, values });
        if (rows[0]?.position === undefined) throw new Error('no position');
      },
      async check(total) {
        const [{ rows }] = await query(
          url,
          `select count(distinct (stream, revision))::int as rows from raw_event`,
        );
        return rows === total ? undefined : `${rows} rows of ${total}`;
      },
      close: () => pool.end(),
    };
  },
});
