import { hash } from 'node:crypto';

/** Namespace of reminder ids (RFC 9562, version 5). Never changes: what was sent is known by these ids. */
const NAMESPACE = Buffer.from('b3c1f0a27d5e4e0c9b6a4f1d8e2c7a95', 'hex');

/** Names are written behind the namespace in one place: a rebuild asks for a million ids. */
const hashed = Buffer.alloc(4096);
NAMESPACE.copy(hashed);

/** The first digit of the fourth group: its two highest bits are 10. */
const VARIANTS = ['8', '9', 'a', 'b'];

/** What makes a reminder the one it is: change any of it and it is another, to be sent anew. */
type ReminderIdentity = readonly [
  kind: string,
  code: string,
  deadline: string,
  occurrence: number | null,
  /** Of the fact that set the due date: a moved deadline makes new reminders. */
  revision: number,
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
  const hex = hash('sha1', named(JSON.stringify(parts)), 'hex');
  const variant = VARIANTS[parseInt(hex.charAt(16), 16) & 3] ?? '';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function named(name: string): Uint8Array {
  const length = NAMESPACE.length + Buffer.byteLength(name);
  if (length > hashed.length) return Buffer.concat([NAMESPACE, Buffer.from(name)]);
  hashed.write(name, NAMESPACE.length);
  return hashed.subarray(0, length);
}
