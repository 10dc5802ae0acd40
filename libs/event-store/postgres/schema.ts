import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { createAppendBatch } from './append-batch-function.ts';
import { LOCK_SPACE, SCHEMA_LOCK } from './locks.ts';

/**
 * The log's one table. Rows are inserted and never touched again.
 * - `position` is contiguous from 1: a reader may assert next = last + 1.
 * - `data` and `meta` are json, not jsonb: they keep the canonical text, byte for byte, over which `hash` was taken;
 *   smaller and faster too. `meta` lacks `hash`, which cannot cover itself and has its own column.
 * - `recorded_at` is drawn from `meta` by the database, so that nobody can change one without the other. As text,
 *   instants of one form sort in time order.
 */
const createTable = /* sql */ `
create schema if not exists log;
create table if not exists log.event (
  position bigint primary key,
  stream text collate "C" not null,
  revision int not null check (revision >= 0),
  type text collate "C" not null,
  id uuid not null,
  data json not null,
  meta json not null,
  hash bytea not null,
  recorded_at text collate "C" not null generated always as (meta ->> 'recordedAt') stored,
  unique (stream, revision)
);
`;

/** What was written stays. A superuser can get past it; reading finds what was changed then. */
const refuseChanges = /* sql */ `
create or replace function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'log.event is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create or replace trigger no_row_changes before update or delete on log.event
  for each row execute function log.refuse_change();
create or replace trigger no_truncate before truncate on log.event
  for each statement execute function log.refuse_change();
`;

const createAll = createTable + refuseChanges + createAppendBatch;

/** Stands as the schema's comment once all of the above is in place. */
const fingerprint = `lotrinh log ${createHash('sha256').update(createAll).digest('hex').slice(0, 16)}`;

const readFingerprint = /* sql */ `select obj_description(oid, 'pg_namespace') as found from pg_namespace where nspname = 'log'`;

/** Creates schema `log` or brings it up to this program, if it is not there yet. Many processes may do so at once. */
export async function ensureSchema(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ found: string | null }>(readFingerprint);
  if (rows[0]?.found === fingerprint) return;
  // One simple query of many statements is one transaction; the lock goes with it.
  await client.query(
    `select pg_advisory_xact_lock(${LOCK_SPACE}, ${SCHEMA_LOCK}); ${createAll} comment on schema log is '${fingerprint}';`,
  );
}
