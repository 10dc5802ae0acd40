import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { CommandRequest } from './command-request.ts';

/**
 * SHA-256 over the canonical JSON (RFC 8785) of what was asked for, whatever the order of its fields: the same key with
 * another hash is another request. Who typed it, the key itself and the revision expected are no part of it.
 */
export function requestHash(request: CommandRequest): string {
  const { command, occurredOn, data, actor, document, reason, approvedBy, uncertain } = request;
  const asked = { command, occurredOn, data, actor, document, reason, approvedBy, uncertain };
  return createHash('sha256').update(canonicalize(asked) ?? '').digest('hex');
}
