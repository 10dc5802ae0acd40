import { createHash, randomUUID } from 'node:crypto';
import type { EventStore } from '#event-store/event-store.port';
import { NO_STREAM } from '#event-store/event-store.port';
import type { NewEvent, RecordedEvent, StreamName } from '#event-store/recorded-event';
import { ClockBehind, DamagedEvent, OutcomeUnknown } from '#event-store/errors';
import type { Instant } from '#lifecycle/values/plain-date';
import { dayOf, instantOf } from '#lifecycle/values/plain-date';
import { operator } from './operator.ts';
import { SettingsError } from './settings-error.ts';

const STREAM = 'operator-clock' as StreamName;
const TYPE = 'SimulatedClockStarted';

/** How a log's time relates to the real one. */
export type LogTime =
  /** Nothing is recorded yet: whoever writes first decides. */
  | { readonly kind: 'undecided' }
  | { readonly kind: 'real' }
  /** Log time = real time + `offsetMs`, for every process and for the log's life. */
  | { readonly kind: 'simulated'; readonly offsetMs: number };

/** Reads it off the log's first event. @throws StoreUnreachable, DamagedEvent */
export async function logTimeOf(store: EventStore): Promise<LogTime> {
  for await (const first of store.readAll({ limit: 1 })) {
    return first.stream === STREAM && first.type === TYPE
      ? { kind: 'simulated', offsetMs: offsetOf(first) }
      : { kind: 'real' };
  }
  return { kind: 'undecided' };
}

/**
 * Begins an empty log at `startsAt`, or finds that somebody else just did: two processes at once end with one clock.
 * `useOffset` is told the offset before the event is written, so that the event itself is recorded in log time.
 * @throws SettingsError the log was begun in real time
 */
export async function beginSimulated(start: {
  readonly store: EventStore;
  readonly startsAt: Instant;
  readonly useOffset: (offsetMs: number) => void;
}): Promise<LogTime> {
  const before = await logTimeOf(start.store);
  if (before.kind === 'undecided') {
    const offsetMs = Date.parse(start.startsAt) - Date.now();
    start.useOffset(offsetMs);
    await appendOrLose(start.store, clockStarted(start.startsAt, offsetMs));
  }
  // Whether the append stood, lost to another clock or came after a first event in real time: the log says.
  const after = before.kind === 'undecided' ? await logTimeOf(start.store) : before;
  if (after.kind !== 'simulated')
    throw new SettingsError({ setting: 'LOTRINH_NOW', rule: 'log-began-in-real-time' });
  return after;
}

/** A conflict, a clock behind another's first event and a lost answer are all settled by reading the log again. */
async function appendOrLose(store: EventStore, event: NewEvent): Promise<void> {
  try {
    await store.append(STREAM, NO_STREAM, [event]);
  } catch (error) {
    if (!(error instanceof ClockBehind || error instanceof OutcomeUnknown)) throw error;
  }
}

function clockStarted(startsAt: Instant, offsetMs: number): NewEvent {
  const data = { startsAt, offsetMs };
  const commandId = randomUUID();
  return {
    type: TYPE,
    data,
    metadata: {
      schemaVersion: 1,
      occurredOn: dayOf(instantOf(Date.parse(startsAt))),
      actor: operator(),
      recordedBy: { by: operator() },
      commandId,
      requestHash: createHash('sha256').update(JSON.stringify(data)).digest('hex'),
      correlationId: commandId,
    },
  };
}

function offsetOf(event: RecordedEvent): number {
  const { offsetMs } = event.data;
  if (typeof offsetMs !== 'number' || !Number.isSafeInteger(offsetMs)) {
    throw new DamagedEvent(
      event.stream,
      event.revision,
      'the offset of the simulated clock is no whole number',
    );
  }
  return offsetMs;
}
