import { CLOCK_TOLERANCE_MS } from '../recording-clock.ts';
import { APPEND_LOCK, LOCK_SPACE } from './locks.ts';

/** Told after each batch that wrote something; the payload is the log's new last position. A hint: polling is the truth. */
export const APPENDED_CHANNEL = 'log_appended';

/**
 * Appends a batch in one transaction; one row per append, in order:
 * - `appended`: written; `head` is its last revision, `first_position` that of its first event;
 * - `repeated`: all n ids stand already right behind `expected`: the same append sent again; answered as the first time;
 * - `conflict`: the stream stands at `head` (-1: does not exist) instead;
 * - `clock-behind`: `p_now` lies more than 2 s behind the newest event of the log, recorded at `newest`;
 * - `broken-chain`: the stream stands at the expected revision, but with another hash, or recorded later than the append.
 *
 * Lock: one advisory lock from the first statement to the commit. PostgreSQL makes a transaction visible before it
 * frees its locks, so whoever gets the lock sees everything before, and positions, taken under it, become visible in
 * order and without a hole. The lock must be a statement of its own before the probes: only then do they run on a
 * snapshot taken after it (READ COMMITTED, VOLATILE). A loop and not one set-based statement: it sees its own rows,
 * so several appends to one stream in one batch each get a right verdict.
 */
export const createAppendBatch = /* sql */ `
create or replace function log.append_batch(
  p_now text,
  p_stream text[], p_expected int[], p_expected_hash text[], p_recorded_at text[], p_n int[],
  p_type text[], p_id uuid[], p_data json[], p_meta json[], p_hash text[])
returns table (verdict text, head int, first_position bigint, newest text)
language plpgsql volatile as $$
declare
  p bigint; p_before bigint; k int := 0; n int;
  head_hash bytea; head_at text; behind boolean;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'log.append_batch needs read committed, not %', current_setting('transaction_isolation');
  end if;
  perform pg_advisory_xact_lock(${LOCK_SPACE}, ${APPEND_LOCK});
  select e.position, e.recorded_at into p, newest from log.event e order by e.position desc limit 1;
  p := coalesce(p, 0);
  p_before := p;
  behind := newest is not null
    and p_now::timestamptz < newest::timestamptz - interval '${CLOCK_TOLERANCE_MS} milliseconds';
  for i in 1..cardinality(p_stream) loop
    n := p_n[i];
    first_position := null; head_hash := null; head_at := null;
    select e.revision, e.hash, e.recorded_at into head, head_hash, head_at
      from log.event e where e.stream = p_stream[i] order by e.revision desc limit 1;
    head := coalesce(head, -1);
    if head <> p_expected[i] then
      verdict := 'conflict';
      if (select array_agg(e.id order by e.revision) from log.event e
           where e.stream = p_stream[i]
             and e.revision between p_expected[i] + 1 and p_expected[i] + n) = p_id[k + 1 : k + n] then
        verdict := 'repeated';
        head := p_expected[i] + n;
        select e.position into first_position from log.event e
          where e.stream = p_stream[i] and e.revision = p_expected[i] + 1;
      end if;
    elsif encode(head_hash, 'hex') is distinct from p_expected_hash[i] or head_at > p_recorded_at[i] then
      verdict := 'broken-chain';
    elsif behind then
      verdict := 'clock-behind';
    else
      verdict := 'appended';
      first_position := p + 1;
      for j in k + 1 .. k + n loop
        p := p + 1; head := head + 1;
        insert into log.event (position, stream, revision, type, id, data, meta, hash)
          values (p, p_stream[i], head, p_type[j], p_id[j], p_data[j], p_meta[j], decode(p_hash[j], 'hex'));
      end loop;
    end if;
    k := k + n;
    return next;
  end loop;
  if p > p_before then
    perform pg_notify('${APPENDED_CHANNEL}', p::text);
  end if;
end $$;
`;
