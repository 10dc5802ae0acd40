import { createHash } from 'node:crypto';
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

/** UUID of a name in a namespace, version 5 (RFC 9562, 5.5). */
export function uuidV5(namespace: Uint8Array, name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
