import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { decoded } from '#importing/ndjson';
import { refuse } from '../problems/refused.ts';

const JSON_TYPE = 'application/json';

/** The bytes of a request's body; none when it has none. Every body is read raw: who asks for it decides what it is. */
export function bytesOf(request: Request): Uint8Array {
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? body : new Uint8Array();
}

/** The media type that a request names, without its parameters. */
export function mediaTypeOf(request: Request): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** The JSON value of a request's body, whatever it is. @throws Refused no JSON media type, not UTF-8, not JSON */
export const JsonBody = createParamDecorator((_: undefined, context: ExecutionContext): unknown => {
  const request = context.switchToHttp().getRequest<Request>();
  const bytes = bytesOf(request);
  if (bytes.length === 0) return refuse('invalid-json');
  if (mediaTypeOf(request) !== JSON_TYPE) return refuse('unsupported-media-type', { accepted: [JSON_TYPE] });
  const text = decoded(bytes);
  if (text === undefined) return refuse('invalid-encoding');
  try {
    return JSON.parse(text);
  } catch {
    return refuse('invalid-json');
  }
});
