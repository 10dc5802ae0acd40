import type { EventStore } from '#event-store/event-store.port';
import { streamName } from '#event-store/stream-name';
import type { JsonObject } from '#lifecycle/values/json';
import { parsePlainDate, type Instant, type PlainDate } from '#lifecycle/values/plain-date';
import { recordOutcome, type Recording } from '../record-outcome.ts';
import { DIGEST_FAILED, DIGEST_SENT } from '../reminder-facts.ts';
import { mondayOf, type Digest, type SettledDigest } from './plan-digests.ts';

/** Code of a week's stream `reminder-{code}`. Its events name no case, so a case of that code is left alone too. */
function codeOf(day: PlainDate): string {
  return `digest-${mondayOf(day)}`;
}

/** The digests of a day's week that are done with. @throws StoreUnreachable, DamagedEvent */
export async function settledDigests(store: EventStore, day: PlainDate): Promise<readonly SettledDigest[]> {
  const settled: SettledDigest[] = [];
  for await (const { type, data } of store.readStream(streamName({ kind: 'reminder', code: codeOf(day) }))) {
    if (type !== DIGEST_SENT && type !== DIGEST_FAILED) continue;
    const of = parsePlainDate(data.day);
    if (of !== undefined && typeof data.recipient === 'string')
      settled.push({ recipient: data.recipient, day: of, sent: type === DIGEST_SENT });
  }
  return settled;
}

/** Appends `DigestSent`, once. @throws StoreUnreachable, ClockBehind */
export async function recordSent(
  recording: Recording,
  digest: Digest,
  sent: { readonly at: Instant; readonly messageId: string },
): Promise<void> {
  const data = { ...identityOf(digest), sentAt: sent.at, messageId: sent.messageId };
  await recordOutcome(recording, { code: codeOf(digest.day), type: DIGEST_SENT, data });
}

/** Appends `DigestFailed`, once: it is not tried again. `reason` holds no address. @throws StoreUnreachable, ClockBehind */
export async function recordFailed(
  recording: Recording,
  digest: Digest,
  failed: { readonly at: Instant; readonly reason: string },
): Promise<void> {
  const data = { ...identityOf(digest), failedAt: failed.at, reason: failed.reason };
  await recordOutcome(recording, { code: codeOf(digest.day), type: DIGEST_FAILED, data });
}

/** How many it named, not which: that follows from the log, and a list would outgrow an event. */
function identityOf({ id, recipient, channel, day, items }: Digest): JsonObject {
  return { reminderId: id, recipient, channel, day, deadlines: items.length };
}
