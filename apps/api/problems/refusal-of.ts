import { BallotError } from '#commands/ballot-box';
import { EventStoreError, InvalidEvent } from '#event-store/errors';
import { DamagedFile, FilesUnreachable, FileTooLarge } from '#files/errors';
import { toldOf, UnreadableFile } from '#importing/read-record';
import type { JsonObject } from '#lifecycle/values/json';
import { isOutage } from '#subscriptions/outage';
import type { Told } from '#commands/refusal-message';
import { Refused } from '#commands/refused';
import { InvalidCursor } from '#views/keyset-cursor';
import { bodyLimitAt } from '../http/body-limits.ts';

const UNAVAILABLE = 503;

/** By status: what Nest, Express and the body parser throw of themselves. */
const OF_HTTP: Readonly<Record<number, string>> = {
  404: 'no-such-address',
  406: 'not-acceptable',
  413: 'too-large',
  415: 'unsupported-media-type',
  503: 'not-ready',
};
const CLIENT_ERRORS = { from: 400, to: 499 };
/** SQLSTATE of text that the database cannot hold (a NUL character). */
const UNSTORABLE_TEXT = '22021';

/** The refusal that an error stands for; `internal` for a fault of the program, which is for the log alone. */
export function refusalOf(error: unknown, path: string): Pick<Refused, 'refusals' | 'asked'> {
  if (error instanceof Refused) return error;
  if (error instanceof UnreadableFile) return { refusals: toldOf(error), asked: {} };
  return { refusals: [told(error, path)], asked: {} };
}

function told(error: unknown, path: string): Told {
  if (error instanceof InvalidCursor)
    return { type: error.type, field: 'cursor', params: { expected: 'cursor' } };
  if (error instanceof InvalidEvent)
    return { type: 'invalid-field', field: 'data', params: { expected: 'text' } };
  if (error instanceof FileTooLarge) return { type: error.type, params: { limit: error.limit } };
  if (error instanceof DamagedFile) return { type: error.type, params: { sha256: error.sha256 } };
  if (error instanceof FilesUnreachable) return { type: error.type, params: { files: error.message } };
  if (error instanceof BallotError) return { type: error.type, params: error.params };
  if (error instanceof EventStoreError) return { type: error.type, params: {} };
  if (isOutage(error)) return { type: 'store-unreachable', params: {} };
  const status = statusIn(error);
  const type = status === undefined ? undefined : OF_HTTP[status];
  if (type !== undefined) return { type, params: paramsOf(type, { error, path }) };
  if (status !== undefined && status >= CLIENT_ERRORS.from && status <= CLIENT_ERRORS.to)
    return { type: 'invalid-request', params: {} };
  return codeIn(error) === UNSTORABLE_TEXT
    ? { type: 'invalid-encoding', params: {} }
    : { type: 'internal', params: {} };
}

function paramsOf(type: string, { error, path }: { error: unknown; path: string }): JsonObject {
  switch (type) {
    case 'no-such-address':
      return { path };
    case 'too-large':
      return { limit: bodyLimitAt(path) };
    case 'not-ready':
      return { why: whyNotReady(error) };
    default:
      return {};
  }
}

/** The status that an HTTP error of any library carries. */
function statusIn(error: unknown): number | undefined {
  return numberIn(error, 'status') ?? numberIn(error, 'statusCode');
}

/** The parts that a failed health check names. */
function whyNotReady(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('getResponse' in error)) return String(UNAVAILABLE);
  const response = (error as { getResponse: () => unknown }).getResponse();
  const parts =
    typeof response === 'object' && response !== null && 'error' in response ? response.error : {};
  return JSON.stringify(parts);
}

function numberIn(error: unknown, name: string): number | undefined {
  const value = memberOf(error, name);
  return typeof value === 'number' ? value : undefined;
}

const codeIn = (error: unknown): unknown => memberOf(error, 'code');

function memberOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null
    ? (error as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
