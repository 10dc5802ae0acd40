import { NO_STREAM, jsonEvent } from '@kurrent/kurrentdb-client';
import type { AppendResult } from '@kurrent/kurrentdb-client';
import type { AppendOutcome } from '../append-outcome.ts';
import { DamagedEvent } from '../errors.ts';
import { NO_STREAM as NO_STREAM_YET } from '../event-store.port.ts';
import type { ExpectedHead } from '../event-store.port.ts';
import type { SealedEvent } from '../hash-chain.ts';
import type { StreamName } from '../recorded-event.ts';
import { askLeader } from './ask.ts';
import type { Connection } from './connect.ts';
import { lastOfStream, pageOfStream } from './read-stream.ts';
import { jsonOf, recordedAt } from './to-recorded-event.ts';
import { NoAnswer, NotSent, messageOf } from './translate-error.ts';

/** An append with its stamps on: never stamped again, so a resend is byte-equal and the server takes it for the same. */
export interface SealedAppend {
  readonly stream: StreamName;
  readonly expected: ExpectedHead;
  readonly events: readonly [SealedEvent, ...SealedEvent[]];
}

/** Sends it once. The server enforces the revision and takes ids that stand there already for a repeat. Throws the client's errors, NotSent, NoAnswer. */
export async function sendAppend(
  { client, answerWithinMs }: Connection,
  { stream, expected, events }: SealedAppend,
): Promise<AppendResult> {
  const streamState = expected === NO_STREAM_YET ? NO_STREAM : BigInt(expected.revision);
  const stored = events.map((event) => jsonEvent({ id: event.id, type: event.type, ...jsonOf(event) }));
  return askLeader(answerWithinMs, async () => {
    await askedBefore(client);
    return client.appendToStream(stream, stored, { streamState, requiresLeader: true });
  });
}

/**
 * Looks for the node and asks what it can do, as the client does before its first append on a link; the answer is kept.
 * Asked here, so that what fails before anything was sent is known by its place: its errors look like any other.
 * @throws NotSent
 */
async function askedBefore(client: Connection['client']): Promise<void> {
  const { capabilities } = client as unknown as { capabilities: Promise<unknown> };
  await capabilities.catch((cause: unknown) => {
    throw new NotSent(messageOf(cause), { cause });
  });
}

/**
 * The answer to an append that the server took.
 * @throws DamagedEvent the server gave the events other numbers: the stream had been deleted, and its numbers go on
 * @throws StoreUnreachable, NoAnswer where they stand cannot be asked
 */
export async function answerOf(
  connection: Connection,
  append: SealedAppend,
  { nextExpectedRevision, position }: AppendResult,
): Promise<AppendOutcome> {
  const { stream, events } = append;
  const last = events.at(-1) ?? events[0];
  // Of several events the server says only where the last one stands.
  const outcome: AppendOutcome | 'absent' =
    events.length === 1 && position !== undefined
      ? { status: 'appended', events: [recordedAt(position.commit, events[0])] }
      : await standing(connection, append);
  // A node that led a moment ago and no longer does: the answer is still to be had.
  if (outcome === 'absent') throw new NoAnswer('the server took the append and does not show it yet');
  if (Number(nextExpectedRevision) !== last.revision || outcome.status === 'conflict')
    throw new DamagedEvent(
      stream,
      last.revision,
      'written under another number: the stream had been deleted',
    );
  return outcome;
}

/**
 * What reading back says of an append: it stands, something else stands there, or the stream is where it was. The end
 * is read first: an append still under way on the server may land between the two readings, and must not then be taken
 * for somebody else's.
 */
export async function standing(
  connection: Connection,
  { stream, expected, events }: SealedAppend,
): Promise<AppendOutcome | 'absent'> {
  const last = (await lastOfStream(connection, stream))?.revision ?? -1;
  if (last === (expected === NO_STREAM_YET ? -1 : expected.revision)) return 'absent';
  const there = await pageOfStream(connection, stream, { from: events[0].revision, count: events.length });
  if (there.length === events.length && there.every(({ id }, i) => id === events[i]?.id))
    return { status: 'appended', events: there };
  return { status: 'conflict', actualRevision: last };
}
