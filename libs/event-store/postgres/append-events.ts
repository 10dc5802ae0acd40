import type { ClientBase } from 'pg';
import type { AppendOutcome } from '../append-outcome.ts';
import { ClockBehind, DamagedEvent } from '../errors.ts';
import { NO_STREAM } from '../event-store.port.ts';
import type { ExpectedHead } from '../event-store.port.ts';
import type { SealedEvent } from '../hash-chain.ts';
import type { JsonObject } from '../json.ts';
import type { EventMetadata, RecordedEvent, Revision, StreamName } from '../recorded-event.ts';
import { positionOf } from '../position.ts';

/** Appends a batch; one verdict each, in order. Its contract stands with the function, in `append-batch-function.ts`. */
const appendBatch = /* sql */ `
select verdict, head, first_position, newest from log.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** An append with its stamps on: never stamped again, whatever becomes of the link. */
export interface SealedAppend {
  readonly stream: StreamName;
  readonly expected: ExpectedHead;
  readonly recordedAt: string;
  readonly events: readonly SealedEvent[];
}

type VerdictRow = [
  verdict: 'appended' | 'repeated' | 'conflict' | 'clock-behind' | 'broken-chain',
  head: Revision | -1,
  firstPosition: string | null,
  newest: string | null,
];

/** How one append of a batch ended. */
export interface Verdict {
  readonly outcome: AppendOutcome | ClockBehind | DamagedEvent;
  /** `recordedAt` of the log's newest event before the batch. */
  readonly newest: string | null;
}

/** Sends `batch` in one call. `now`: the clock as of this sending. Throws the driver's errors. */
export async function appendEvents(
  client: ClientBase,
  batch: readonly SealedAppend[],
  now: string,
): Promise<Verdict[]> {
  const events = batch.flatMap((append) => append.events);
  const values = [
    now,
    batch.map(({ stream }) => stream),
    batch.map(({ expected }) => (expected === NO_STREAM ? -1 : expected.revision)),
    batch.map(({ expected }) => (expected === NO_STREAM ? null : expected.hash)),
    batch.map(({ recordedAt }) => recordedAt),
    batch.map((append) => append.events.length),
    events.map(({ type }) => type),
    events.map(({ id }) => id),
    events.map(({ data }) => data),
    events.map(({ metadata }) => metadata),
    events.map(({ hash }) => hash),
  ];
  const query = { name: 'log-append', text: appendBatch, values, rowMode: 'array' as const };
  const { rows } = await client.query<VerdictRow>(query);
  return batch.map((append, i) => verdictOf(append, rows[i], now));
}

function verdictOf(append: SealedAppend, row: VerdictRow | undefined, now: string): Verdict {
  if (row === undefined) throw new Error('log.append_batch gives one row an append');
  const [verdict, head, firstPosition, newest] = row;
  switch (verdict) {
    case 'appended':
    case 'repeated':
      return { outcome: { status: 'appended', events: recorded(append, Number(firstPosition)) }, newest };
    case 'conflict':
      return { outcome: { status: 'conflict', actualRevision: head }, newest };
    case 'clock-behind':
      return { outcome: new ClockBehind(now, newest ?? ''), newest };
    case 'broken-chain':
      return {
        outcome: new DamagedEvent(append.stream, head, 'not the event that the append continues'),
        newest,
      };
  }
}

function recorded(append: SealedAppend, firstPosition: number): RecordedEvent[] {
  return append.events.map((event, i) => {
    const { id, stream, revision, type, hash } = event;
    const metadata = { ...(JSON.parse(event.metadata) as JsonObject), hash } as EventMetadata;
    const data = JSON.parse(event.data) as JsonObject;
    return { id, stream, revision, position: positionOf(firstPosition + i), type, data, metadata };
  });
}
