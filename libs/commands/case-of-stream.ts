import type { StreamName } from '#event-store/recorded-event';
import { parseStreamName, streamName } from '#event-store/stream-name';
import { kindNamed } from '#lifecycle/kinds';
import { isCaseCode } from '#lifecycle/values/case-code';

/**
 * The case whose stream this is; undefined for the stream of anything else: of a taken kind (contract section 6), or of
 * one that another program, or a later one, writes. @throws InvalidStreamName of a case, but not as we write it
 */
export function caseOfStream(
  stream: StreamName,
): { readonly kind: string; readonly code: string } | undefined {
  return kindNamed(stream.split('-', 1)[0] ?? '') === undefined ? undefined : parseStreamName(stream);
}

/** The stream of a case as a request names it; undefined where the request names none that could be. */
export const streamOfCase = (kind: string, code: string): StreamName | undefined =>
  isCaseCode(code) && /^[a-z]+$/.test(kind) ? streamName({ kind, code }) : undefined;
