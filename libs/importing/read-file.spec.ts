import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openFile, readRecords } from './read-file.ts';
import { MAX_FILE_BYTES } from './read-record.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('a file to import', () => {
  test.each([
    ['a.ndjson', '{"command":"x"}'],
    ['b.NDJSON', '{"command":"x"}'],
    ['c.json', '[{"command":"x"}]'],
    ['d.csv', 'command\nx'],
  ])('%s is read by its name', async (name, text) => {
    const { bytes, format } = await openFile(file(name, text));
    expect(await readRecords(bytes, format)).toMatchObject([{ record: { command: 'x' } }]);
  });

  test.each(['notes.txt', 'records', 'old.xls', '.csv'])('%s is of no kind we read', async (name) => {
    await expect(openFile(file(name, 'x'))).rejects.toMatchObject({
      type: 'invalid-field',
      params: { field: 'file', expected: 'choice', values: ['.ndjson', '.json', '.csv', '.xlsx'] },
    });
  });

  test('one that is not there is not found, and neither is a folder', async () => {
    const missing = join(folder, 'none.ndjson');
    const directory = join(folder, 'dir.ndjson');
    mkdirSync(directory);
    await expect(openFile(missing)).rejects.toMatchObject({ type: 'not-found', params: { code: missing } });
    await expect(openFile(directory)).rejects.toMatchObject({ type: 'not-found' });
  });

  test('one larger than can be held at once is refused unread', async () => {
    const path = file('large.ndjson', '');
    truncateSync(path, MAX_FILE_BYTES + 1);
    await expect(openFile(path)).rejects.toMatchObject({
      type: 'too-large',
      params: { limit: MAX_FILE_BYTES },
    });
  });
});
