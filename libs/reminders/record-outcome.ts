import { randomUUID } from 'node:crypto';
import { NO_STREAM, type EventStore, type ExpectedHead } from '#event-store/event-store.port';
import type { NewEvent } from '#event-store/recorded-event';
import { headAfter, type StreamName } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import type { JsonObject } from '#lifecycle/values/json';
import type { Clock } from '#runtime/clock';
import type { DIGEST_FAILED, DIGEST_SENT, REMINDER_FAILED, REMINDER_SENT } from './reminder-facts.ts';

/** Tries against other writers of the same `reminder-{code}` stream, each with a fresh head. */
const TRIES = 20;

export interface Recording {
  readonly store: EventStore;
  readonly clock: Clock;
}

/** What became of a reminder or of a digest. */
export interface ReminderOutcome {
  readonly code: string;
  readonly type: typeof REMINDER_SENT | typeof REMINDER_FAILED | typeof DIGEST_SENT | typeof DIGEST_FAILED;
  /** With `reminderId`. */
  readonly data: JsonObject;
}

/**
 * Appends what became of a reminder to `reminder-{code}`, once: another writer's event of the same reminder, or our
 * own whose answer was lost, settles it. @throws StoreUnreachable, ClockBehind
 */
export async function recordOutcome({ store, clock }: Recording, outcome: ReminderOutcome): Promise<void> {
  const stream = streamName({ kind: 'reminder', code: outcome.code });
  const event = eventOf(outcome, clock);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { head, isSettled } = await standOf(store, stream, outcome);
    if (isSettled) return;
    try {
      const appended = await store.append(stream, head, [event]);
      if (appended.status === 'appended') return;
    } catch (error) {
      // Lost answer: the next round reads whether it stands.
      if (!isOutcomeUnknown(error)) throw error;
    }
  }
  throw new Error(`${stream} changed under every one of ${TRIES} tries`);
}

async function standOf(
  store: EventStore,
  stream: StreamName,
  { data }: ReminderOutcome,
): Promise<{ readonly head: ExpectedHead; readonly isSettled: boolean }> {
  let head: ExpectedHead = NO_STREAM;
  let isSettled = false;
  for await (const event of store.readStream(stream)) {
    head = headAfter(event);
    if (event.data.reminderId === data.reminderId) isSettled = true;
  }
  return { head, isSettled };
}

function eventOf({ type, data }: ReminderOutcome, clock: Clock): NewEvent {
  const commandId = randomUUID();
  return {
    type,
    data,
    metadata: {
      schemaVersion: 1,
      occurredOn: clock.today(),
      actor: 'operator:reminder',
      recordedBy: { operator: 'reminder' },
      commandId,
      correlationId: commandId,
    },
  };
}

function isOutcomeUnknown(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'outcome-unknown';
}
