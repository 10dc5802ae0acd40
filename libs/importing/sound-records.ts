import { isJsonObject } from '#lifecycle/values/json';
import { readRecords, type Format } from './read-file.ts';
import { UnreadableFile, type ReadRecord } from './read-record.ts';

/**
 * The records of a file that somebody hands in. @throws UnreadableFile there is none: no line of it is JSON, or what it
 * holds are mere lists, numbers and texts. Whoever sent it learns it now, not from the second person
 */
export async function soundRecords(bytes: Uint8Array, format: Format): Promise<readonly ReadRecord[]> {
  const read = await readRecords(bytes, format);
  const [first] = read;
  if (first !== undefined && !read.every(isNone)) return read;
  if (first !== undefined && 'refusal' in first)
    throw new UnreadableFile(first.refusal.type as (typeof NO_TEXT)[number], first.refusal.params);
  throw new UnreadableFile('invalid-field', { field: 'file', expected: 'some-record' });
}

const NO_TEXT = ['invalid-json', 'invalid-encoding'] as const;
const isNone = (one: ReadRecord): boolean =>
  'record' in one ? !isJsonObject(one.record) : (NO_TEXT as readonly string[]).includes(one.refusal.type);
