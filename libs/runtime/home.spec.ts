import { chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FreeHome } from '../../test/support/free-home.ts';
import { freeHome } from '../../test/support/free-home.ts';
import { takeHome } from './home.ts';

let folder: FreeHome;

beforeEach(() => {
  folder = freeHome();
});
afterEach(() => folder.remove());

const refused = (rule: string): unknown =>
  expect.objectContaining({ type: 'usage', params: { setting: 'LOTRINH_HOME', rule } });

test('an empty folder is taken, and again when it is full of our things', () => {
  takeHome(folder.path);
  writeFileSync(join(folder.path, 'postgres.log'), '');
  expect(() => takeHome(folder.path)).not.toThrow();
});

test('a folder that is not there is made with those above it, closed to all others', () => {
  const home = join(folder.path, 'a', 'b');
  takeHome(home);
  expect(statSync(home).mode & 0o777).toBe(0o700);
});

test('a folder of the caller is taken with what is in it', () => {
  writeFileSync(join(folder.path, 'records.ndjson'), '');
  takeHome(folder.path);
  expect(readdirSync(folder.path)).toContain('records.ndjson');
});

test('a full folder of the system, or of somebody else, is refused and left as it was', () => {
  const before = readdirSync('/etc');
  expect(() => takeHome('/etc')).toThrow(refused('not-our-folder'));
  expect(() => takeHome('/etc/ssl')).toThrow(refused('not-our-folder'));
  expect(() => takeHome('/')).toThrow(refused('not-our-folder'));
  expect(readdirSync('/etc')).toEqual(before);
  if (process.getuid?.() !== 0) return;
  writeFileSync(join(folder.path, 'letter'), '');
  chownSync(folder.path, 65534, 65534);
  expect(() => takeHome(folder.path)).toThrow(refused('not-our-folder'));
});

test('what a file system leaves behind fills no folder', () => {
  mkdirSync(join(folder.path, 'lost+found'));
  expect(() => takeHome(folder.path)).not.toThrow();
});

test('a file in its place is refused', () => {
  const file = join(folder.path, 'file');
  writeFileSync(file, '');
  expect(() => takeHome(file)).toThrow(refused('not-a-folder'));
  expect(() => takeHome(join(file, 'below'))).toThrow(refused('not-a-folder'));
});

test('where nothing can be made it ends, with an error', () => {
  expect(() => takeHome('/proc/lotrinh')).toThrow(refused('not-a-folder'));
});
