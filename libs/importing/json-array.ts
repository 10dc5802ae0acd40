import { parseJson } from '#lifecycle/values/parse-json';
import { decoded } from './ndjson.ts';
import { UnreadableFile, type ReadRecord } from './read-record.ts';

/** An array of records; its line is the place from 1. @throws UnreadableFile not UTF-8, not JSON, not an array */
export function readJsonArray(bytes: Uint8Array): readonly ReadRecord[] {
  const text = decoded(bytes);
  if (text === undefined) throw new UnreadableFile('invalid-encoding', {});
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) throw new UnreadableFile('invalid-json', parsed.params);
  const { value: records } = parsed;
  if (!Array.isArray(records)) throw new UnreadableFile('invalid-json', {});
  return records.map((record: unknown, place) => ({ line: place + 1, record }));
}
