import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fileStoreContract } from '../file-store.contract.ts';
import { openFiles } from '../files.module.ts';

const pathIn = (home: string, hash: string): string =>
  join(home, 'files', hash.slice(0, 2), hash.slice(2, 4), hash);

fileStoreContract('on disk', async () => {
  const home = mkdtempSync(join(tmpdir(), 'lotrinh-files-'));
  return Promise.resolve({
    store: openFiles({ home }),
    async damage(hash) {
      const bytes = await readFile(pathIn(home, hash));
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      await writeFile(pathIn(home, hash), bytes);
    },
    unfinished: () => readdir(join(home, 'files', 'unfinished')),
    close: () => {
      rmSync(home, { recursive: true });
      return Promise.resolve();
    },
  });
});

test('the folders are for this user alone; what a process left in them long ago is cleared, what is new stays', async () => {
  const home = mkdtempSync(join(tmpdir(), 'lotrinh-files-'));
  const folder = join(home, 'files', 'unfinished');
  await openFiles({ home }).find('0'.repeat(64));
  expect(['files', 'files/unfinished'].map((name) => statSync(join(home, name)).mode & 0o777)).toEqual([
    0o700, 0o700,
  ]);
  for (const name of ['old', 'new']) writeFileSync(join(folder, name), 'x');
  utimesSync(join(folder, 'old'), 1, 1);
  await openFiles({ home }).find('0'.repeat(64));
  expect(['old', 'new'].map((name) => existsSync(join(folder, name)))).toEqual([false, true]);
  rmSync(home, { recursive: true });
});
