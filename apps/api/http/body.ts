import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { decoded } from '#importing/ndjson';
import { refuse } from '#commands/refused';

const JSON_TYPE = 'application/json';
/** Levels of a command's body. Deeper is no form of any step. */
const DEEPEST = 32;

/** The bytes of a request's body; none when it has none. Every body is read raw: who asks for it decides what it is. */
export function bytesOf(request: Request): Uint8Array {
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? body : new Uint8Array();
}

/** The media type that a request names, without its parameters. */
export function mediaTypeOf(request: Request): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** A command as it was sent. */
export interface SentCommand {
  /** The JSON value of the body, whatever it is. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A command as it was sent. @throws Refused no JSON media type, not UTF-8, not JSON */
export const Sent = createParamDecorator((_: undefined, context: ExecutionContext): SentCommand => {
  const request = context.switchToHttp().getRequest<Request>();
  return { body: jsonIn(request), headers: request.headers };
});

function jsonIn(request: Request): unknown {
  const bytes = bytesOf(request);
  if (bytes.length === 0) return refuse('invalid-json');
  if (mediaTypeOf(request) !== JSON_TYPE) return refuse('unsupported-media-type', { accepted: [JSON_TYPE] });
  const text = decoded(bytes);
  if (text === undefined) return refuse('invalid-encoding');
  const value = parsed(text);
  return value === undefined || isDeeperThan(DEEPEST, value) ? refuse('invalid-json') : value;
}

/** Undefined, which no JSON is, when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Level by level: what is too deep would break a function that goes down by calling itself. */
function isDeeperThan(limit: number, value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < limit && level.length > 0; depth += 1)
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  return level.length > 0;
}
