import { hash } from 'node:crypto';
import type { EventId, Revision, StreamName } from './recorded-event.ts';

/** Namespace of our event ids (RFC 9562, version 5). Never changes: every stored id rests on it. */
const NAMESPACE = Buffer.from('5f0d6d1c3b0e4b6f9a5e7c1d2e8f4a63', 'hex');

/**
 * UUIDv5 of stream, revision and `contentHash`, the SHA-256 (hexadecimal) of the event without id and hash.
 * A store therefore takes only a byte-equal resend for a repeat, whoever sends it.
 */
export function eventId(of: { stream: StreamName; revision: Revision; contentHash: string }): EventId {
  return uuidV5(NAMESPACE, `${of.stream}\n${of.revision}\n${of.contentHash}`) as EventId;
}

/** Digit 16 with its two highest bits set to 10 (RFC 9562, 4.1), by its two lowest. */
const VARIANTS = ['8', '9', 'a', 'b'];

/** UUID of a name in a namespace, version 5 (RFC 9562, 5.5). */
export function uuidV5(namespace: Uint8Array, name: string): string {
  // In one call, and the digits set in the text: a rebuild makes half a million of them.
  const hex = hash('sha1', Buffer.concat([namespace, Buffer.from(name)]), 'hex');
  const variant = VARIANTS[Number.parseInt(hex.charAt(16), 16) & 3] ?? '';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
