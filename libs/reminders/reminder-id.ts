import { createHash } from 'node:crypto';

/** Namespace of reminder ids (RFC 9562, version 5). Never changes: what was sent is known by these ids. */
const NAMESPACE = Buffer.from('b3c1f0a27d5e4e0c9b6a4f1d8e2c7a95', 'hex');

/** What makes a reminder the one it is: change any of it and it is another, to be sent anew. */
export interface ReminderIdentity {
  readonly kind: string;
  readonly code: string;
  readonly deadline: string;
  readonly occurrence: number | null;
  /** Of the fact that set the due date: a moved deadline makes new reminders. */
  readonly revision: number;
  /** Place in the plan: `before-7`. */
  readonly rule: string;
  readonly recipient: string;
  readonly channel: string;
}

/** UUIDv5 of a reminder's identity. The job id and the Message-ID are made from it. */
export function reminderId(of: ReminderIdentity): string {
  const name = [of.kind, of.code, of.deadline, of.occurrence, of.revision, of.rule, of.recipient, of.channel];
  const bytes = createHash('sha1').update(NAMESPACE).update(JSON.stringify(name)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
