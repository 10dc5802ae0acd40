import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freeHome, type FreeHome } from '../../test/support/free-home.ts';
import { keyFor, masterKey } from './master-key.ts';

let home: FreeHome;
beforeEach(() => {
  home = freeHome();
});
afterEach(() => home.remove());

const file = (): string => join(home.path, 'keys', 'master.key');
const settings = (): { home: string } => ({ home: home.path });
const refused = (rule: string): unknown =>
  expect.objectContaining({ type: 'usage', params: { setting: 'LOTRINH_HOME', rule } });

test('is made at first need, 32 bytes that only their owner may read, and stays', () => {
  const key = masterKey(settings());
  expect(key).toHaveLength(32);
  expect(Buffer.from(masterKey(settings()))).toEqual(Buffer.from(key));
  expect(Buffer.from(key)).toEqual(readFileSync(file()));
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(statSync(join(home.path, 'keys')).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(home.path, 'keys'))).toEqual(['master.key']);
});

test('another home has another key', () => {
  const other = freeHome();
  expect(Buffer.from(masterKey({ home: other.path }))).not.toEqual(Buffer.from(masterKey(settings())));
  return other.remove();
});

test('one that is cut short is refused, never replaced: what it sealed would be lost', () => {
  mkdirSync(join(home.path, 'keys'));
  writeFileSync(file(), Buffer.alloc(31), { mode: 0o600 });
  expect(() => masterKey(settings())).toThrow(refused('key-damaged'));
  expect(readFileSync(file())).toHaveLength(31);
});

test('one that others may read is refused', () => {
  masterKey(settings());
  chmodSync(file(), 0o640);
  expect(() => masterKey(settings())).toThrow(refused('key-open'));
});

test('a folder in which no key can be made is told as the setting that names it', () => {
  writeFileSync(join(home.path, 'keys'), '');
  expect(() => masterKey(settings())).toThrow(refused('not-a-folder'));
});

test('each purpose has a key of its own, the same each time', () => {
  const master = masterKey(settings());
  const hex = (purpose: 'totp' | 'person'): string => Buffer.from(keyFor(master, purpose)).toString('hex');
  expect(hex('totp')).toMatch(/^[0-9a-f]{64}$/);
  expect(hex('totp')).toBe(hex('totp'));
  expect(hex('totp')).not.toBe(hex('person'));
  expect(hex('totp')).not.toBe(Buffer.from(master).toString('hex'));
});

test('processes that make it at once end with one key', async () => {
  const homes = Array.from({ length: 40 }, (_, place) => join(home.path, String(place)));
  const say = `import { masterKey } from '#runtime/master-key';
    const [at, ...homes] = process.argv.slice(1);
    while (Date.now() < Number(at));
    const keys = homes.map((home) => Buffer.from(masterKey({ home })).toString('hex'));
    process.stdout.write(keys.join());`;
  const args = ['--conditions=@lotrinh/source', '--import', './test/support/typescript.mjs'];
  const together = String(Date.now() + 2000);
  const run = promisify(execFile);
  const said = await Promise.all(
    [1, 2, 3].map(() =>
      run(process.execPath, [...args, '--input-type=module', '-e', say, together, ...homes]),
    ),
  );
  expect(new Set(said.map(({ stdout }) => stdout)).size).toBe(1);
  for (const each of homes) expect(readdirSync(join(each, 'keys'))).toEqual(['master.key']);
});
