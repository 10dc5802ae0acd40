import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openFiles } from './files.module.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function* bytes(text: string) {
  yield await Promise.resolve(Buffer.from(text));
}

test('a place that could not be opened is tried again by the next call', async () => {
  const home = join(folder, 'home');
  writeFileSync(home, 'a file where the folder should be');
  const files = openFiles({ home });
  await expect(files.add(bytes('một'))).rejects.toThrow(/ENOTDIR|EEXIST/);
  rmSync(home);
  expect(await files.add(bytes('một'))).toMatchObject({ size: 5 });
});
