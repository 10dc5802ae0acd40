import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { readJsonArray } from './json-array.ts';
import { readNdjson } from './ndjson.ts';
import { MAX_FILE_BYTES, UnreadableFile, type ReadRecord } from './read-record.ts';

/** How the records of a file are written. */
export type Format = 'ndjson' | 'json' | 'csv' | 'xlsx';

const FORMATS: Readonly<Record<string, Format>> = {
  '.ndjson': 'ndjson',
  '.json': 'json',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
};

/** The records of a file's bytes, in file order. @throws UnreadableFile the file as a whole is none of that format */
export async function readRecords(bytes: Uint8Array, format: Format): Promise<readonly ReadRecord[]> {
  switch (format) {
    case 'ndjson':
      return readNdjson(bytes);
    case 'json':
      return readJsonArray(bytes);
    // Each library is loaded by the format that needs it.
    case 'csv':
      return (await import('./csv.ts')).readCsv(bytes);
    case 'xlsx':
      return (await import('./xlsx.ts')).readXlsx(bytes);
  }
}

/** A file's bytes and its format, by its name. @throws UnreadableFile missing, too large, of an unknown kind */
export async function openFile(path: string): Promise<{ bytes: Uint8Array; format: Format }> {
  const format = FORMATS[extname(path).toLowerCase()];
  if (format === undefined) {
    throw new UnreadableFile('invalid-field', {
      field: 'file',
      expected: 'choice',
      values: Object.keys(FORMATS),
    });
  }
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new UnreadableFile('too-large', { limit: MAX_FILE_BYTES });
    return { bytes: await readFile(path), format };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('not-found', { code: path });
  }
}
