import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FilesUnreachable } from '../errors.ts';
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

describe('what the disk answers', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'lotrinh-files-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });
  const hash = 'ab'.repeat(32);

  test('that nothing is there, or something else is on the way to it: no file', async () => {
    const store = openFiles({ home });
    expect(await store.find(hash)).toBeUndefined();
    mkdirSync(join(home, 'files', 'ab'));
    writeFileSync(dirname(pathIn(home, hash)), 'no folder');
    expect([await store.find(hash), await store.open(hash)]).toEqual([undefined, undefined]);
  });

  // A loop stands for whatever keeps us out: to root, who runs some of these tests, no file is forbidden.
  test.each(['find', 'open'] as const)(
    'anything else: an error of the store, never "no file" (%s)',
    async (ask) => {
      mkdirSync(dirname(pathIn(home, hash)), { recursive: true });
      symlinkSync(hash, pathIn(home, hash));
      const failed = openFiles({ home })[ask](hash);
      await expect(failed).rejects.toThrow(FilesUnreachable);
      await expect(failed).rejects.toThrow('LOTRINH_HOME/files: ELOOP');
    },
  );

  test('that no file can be put there: the same error, and nothing is left behind', async () => {
    const bytes = Buffer.from('x');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const store = openFiles({ home });
    await store.find(hash);
    writeFileSync(join(home, 'files', sha256.slice(0, 2)), 'no folder');
    await expect(store.add(Readable.from([bytes]))).rejects.toThrow('LOTRINH_HOME/files: ENOTDIR');
    expect(await readdir(join(home, 'files', 'unfinished'))).toEqual([]);
  });

  test('that the folder of unfinished files is gone, and cannot be written to: the same error', async () => {
    const store = openFiles({ home });
    await store.find(hash);
    const unfinished = join(home, 'files', 'unfinished');
    rmSync(unfinished, { recursive: true });
    writeFileSync(unfinished, 'no folder');
    const failed = store.add(Readable.from([Buffer.from('x')]));
    await expect(failed).rejects.toThrow(FilesUnreachable);
    await expect(failed).rejects.toThrow('LOTRINH_HOME/files: EEXIST');
  });

  test('that the folder of unfinished files was taken away meanwhile: it is made again', async () => {
    const store = openFiles({ home });
    await store.find(hash);
    rmSync(join(home, 'files', 'unfinished'), { recursive: true });
    expect(await store.add(Readable.from([Buffer.from('x')]))).toMatchObject({ size: 1 });
  });

  test('what breaks the caller’s own stream stays the caller’s error', async () => {
    const broken = Object.assign(new Error('gone'), { code: 'ECONNRESET' });
    const bytes = new Readable({ read: () => bytes.destroy(broken) });
    await expect(openFiles({ home }).add(bytes)).rejects.toBe(broken);
  });

  test('that its folder cannot be made: the same error', async () => {
    writeFileSync(join(home, 'files'), 'no folder');
    await expect(openFiles({ home }).find(hash)).rejects.toThrow('LOTRINH_HOME/files: ENOTDIR');
  });
});
