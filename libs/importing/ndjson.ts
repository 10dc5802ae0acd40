import { MAX_RECORD_BYTES } from '#commands/request-limits';
import { parseJson } from '#lifecycle/values/parse-json';
import type { ReadRecord } from './read-record.ts';

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/** One record a line. Each line is decoded on its own: broken UTF-8 in one spoils no other. */
export function readNdjson(bytes: Uint8Array): readonly ReadRecord[] {
  const records: ReadRecord[] = [];
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    const read = readLine(bytes.subarray(start, end), line);
    if (read !== undefined) records.push(read);
    start = end + 1;
  }
  return records;
}

function readLine(bytes: Uint8Array, line: number): ReadRecord | undefined {
  if (bytes.length > MAX_RECORD_BYTES)
    return { line, refusal: { type: 'too-large', params: { limit: MAX_RECORD_BYTES } } };
  const text = decoded(bytes);
  if (text === undefined) return { line, refusal: { type: 'invalid-encoding', params: {} } };
  const content = line === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (content.trim() === '') return undefined;
  const parsed = parseJson(content);
  return parsed.ok
    ? { line, record: parsed.value }
    : { line, refusal: { type: 'invalid-json', params: parsed.params } };
}

/** The text of UTF-8 bytes, a byte order mark kept; undefined when they are not UTF-8. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
