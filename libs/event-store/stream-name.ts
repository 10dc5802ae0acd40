import { InvalidStreamName } from './errors.ts';
import type { StreamName } from './recorded-event.ts';

const KIND = /^[a-z]+$/;
const MAX_CODE_LENGTH = 80;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * `{kind}-{code}` with every character outside `[A-Za-z0-9._-]` of the code percent-encoded (UTF-8 bytes):
 * `task-BT-2023-01`, `task-%C4%90T%2F7`. Codes are taken in NFC, so that one code has one stream however it was typed.
 * @throws InvalidStreamName kind not `[a-z]+`; code not 1–80 characters of Unicode
 */
export function streamName(of: { kind: string; code: string }): StreamName {
  if (!KIND.test(of.kind)) throw new InvalidStreamName(`kind ${JSON.stringify(of.kind)} is not [a-z]+`);
  const code = of.code.normalize('NFC');
  const length = Array.from(code).length;
  if (length < 1 || length > MAX_CODE_LENGTH) {
    throw new InvalidStreamName(`a code has 1 to ${MAX_CODE_LENGTH} characters, not ${length}`);
  }
  if (LONE_SURROGATE.test(code))
    throw new InvalidStreamName('a code must be Unicode, this one holds half a character');
  return `${of.kind}-${percentEncoded(code)}` as StreamName;
}

/**
 * Kind and code back from a name.
 * @throws InvalidStreamName the text is not a name that `streamName` makes
 */
export function parseStreamName(name: StreamName): { kind: string; code: string } {
  const dash = name.indexOf('-');
  const parsed = { kind: name.slice(0, Math.max(dash, 0)), code: percentDecoded(name.slice(dash + 1)) };
  // Only the one spelling that we write is taken: '%41' for 'A' would be a second name for one stream.
  if (streamName(parsed) !== name)
    throw new InvalidStreamName(`${JSON.stringify(name)} is not in canonical form`);
  return parsed;
}

function percentEncoded(code: string): string {
  const toHex = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(code).replace(/[!~*'()]/g, toHex);
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidStreamName(`${JSON.stringify(text)} is not percent-encoded UTF-8`);
  }
}
