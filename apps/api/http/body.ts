import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { beyondDepth } from '#commands/request-limits';
import { decoded } from '#importing/ndjson';
import { refuse, Refused } from '#commands/refused';
import { parseJson } from '#lifecycle/values/parse-json';

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

/** A command as it was sent. */
export interface SentCommand {
  /** The JSON value of the body, whatever it is. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** How a body is taken: without one, an empty object is meant. */
interface Taking {
  readonly mayBeEmpty: boolean;
}

/** A command as it was sent. @throws Refused no JSON media type, not UTF-8, not JSON, too deep */
export const Sent = createParamDecorator(
  (taking: Taking | undefined, context: ExecutionContext): SentCommand => {
    const request = context.switchToHttp().getRequest<Request>();
    return { body: jsonIn(request, taking ?? { mayBeEmpty: false }), headers: request.headers };
  },
);

function jsonIn(request: Request, { mayBeEmpty }: Taking): unknown {
  const bytes = bytesOf(request);
  if (bytes.length === 0) return mayBeEmpty ? {} : refuse('invalid-json');
  if (mediaTypeOf(request) !== JSON_TYPE) return refuse('unsupported-media-type', { accepted: [JSON_TYPE] });
  const text = decoded(bytes);
  if (text === undefined) return refuse('invalid-encoding');
  const parsed = parseJson(text);
  if (!parsed.ok) return refuse('invalid-json', parsed.params);
  const { value } = parsed;
  const deep = beyondDepth(value);
  if (deep !== undefined) throw new Refused([deep]);
  return value;
}
