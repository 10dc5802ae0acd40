import { createHash } from 'node:crypto';
import { canonicalJson } from '#event-store/canonical-json';
import { InvalidEvent } from '#event-store/errors';
import type { Json } from '#event-store/json';
import type { CommandRequest } from './command-request.ts';
import { envelopeIn } from './envelope.ts';

/**
 * SHA-256 over the canonical JSON (RFC 8785) of what was asked for, whatever the order of its fields: the same key with
 * another hash is another request. Who typed it, the key itself and the revision expected are no part of it.
 */
export function requestHash(request: CommandRequest): string {
  return createHash('sha256')
    .update(textOf(askedIn(request) as Readonly<Record<string, Json>>))
    .digest('hex');
}

/** What a request asks for. */
export function askedIn({ command, data, ...fields }: CommandRequest): Readonly<Record<string, unknown>> {
  return { command, data, ...envelopeIn(fields) };
}

/** What no store could hold gets a hash too: it is the form that refuses it, with the field's name. */
function textOf(value: Json): string {
  try {
    return canonicalJson(value);
  } catch (error) {
    if (error instanceof InvalidEvent) return JSON.stringify(value);
    throw error;
  }
}
