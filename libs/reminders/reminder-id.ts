import { uuidV5 } from '#event-store/event-id';

/** Namespace of reminder ids (RFC 9562, version 5). Never changes: what was sent is known by these ids. */
const NAMESPACE = Buffer.from('b3c1f0a27d5e4e0c9b6a4f1d8e2c7a95', 'hex');

/** What makes a reminder the one it is: change any of it and it is another, to be sent anew. */
type ReminderIdentity = readonly [
  kind: string,
  code: string,
  deadline: string,
  occurrence: number | null,
  /** Of the fact that set the due date: a moved deadline makes new reminders. Of a notice of the calendar with its stream. */
  revision: number | string,
  /** Place in the plan: `before-7`. */
  rule: string,
  recipient: string,
  channel: string,
];

/** UUIDv5 of a reminder's identity. The job id and the Message-ID are made from it. */
export function reminderId(of: ReminderIdentity): string {
  return uuidOf(of);
}

/** UUIDv5 of a digest: one a recipient, day and channel. Its Message-ID is made from it. */
export function digestId(of: {
  readonly recipient: string;
  readonly day: string;
  readonly channel: string;
}): string {
  return uuidOf(['digest', of.recipient, of.day, of.channel]);
}

/** Claimed by whoever sends digests: one at a time in the whole house. */
export const DIGEST_RUN_ID = uuidOf(['digest-run']);

/** Lists of different length never meet: their JSON differs. */
function uuidOf(parts: readonly unknown[]): string {
  return uuidV5(NAMESPACE, JSON.stringify(parts));
}
