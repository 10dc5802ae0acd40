import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

const BYTES = 32;
/** Rights of anybody but the owner. */
const OF_OTHERS = 0o077;

/** What a key derived from the master key seals. A word is never used for a second thing, nor given up for another. */
export type KeyPurpose = 'totp' | 'person' | 'ballot' | 'key-id' | 'oidc-try' | 'setting-mark';

/**
 * The key under which secrets and personal data lie in the database: 32 random bytes in `{home}/keys/master.key`, made
 * at first need. It is in no database and no dump of one: who loses it loses what it sealed, who has only the database
 * reads nothing of it. Processes that make it at once end with one key.
 * @throws SettingsError the file is no key (`key-damaged`), may be read by others (`key-open`), or cannot be made or read
 */
export function masterKey({ home }: Pick<Settings, 'home'>): Uint8Array {
  const { folder, current } = keyFiles(home);
  return inKeys(() => keyIn(current) ?? made(folder, current));
}

/**
 * The keys that something may lie sealed under: the present one, and while a rotation is under way the one before it.
 * @throws SettingsError as `masterKey`
 */
export function masterKeys({ home }: Pick<Settings, 'home'>): readonly [Uint8Array, ...Uint8Array[]] {
  // The one before is looked for first: a rotation that ends meanwhile has sealed all anew under the present one.
  const before = inKeys(() => keyIn(keyFiles(home).previous));
  return [masterKey({ home }), ...(before === undefined ? [] : [before])];
}

/** Where the keys of a home lie. */
export function keyFiles(home: string) {
  const folder = join(home, 'keys');
  return {
    folder,
    current: join(folder, 'master.key'),
    /** There only while a rotation is under way. */
    previous: join(folder, 'master.key.previous'),
  };
}

/** Does something with the files of keys. @throws SettingsError */
export function inKeys<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof SettingsError) throw cause;
    throw new SettingsError({ setting: 'LOTRINH_HOME', rule: 'not-a-folder' }, { cause });
  }
}

/** A key of 32 bytes for one purpose alone (HKDF, RFC 5869, SHA-256): none of them tells of another, or of the master key. */
export function keyFor(master: Uint8Array, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, '', `lotrinh ${purpose} 1`, BYTES));
}

/** The same of several, in their order. */
export function keysFor(
  [first, ...others]: readonly [Uint8Array, ...Uint8Array[]],
  purpose: KeyPurpose,
): readonly [Uint8Array, ...Uint8Array[]] {
  return [keyFor(first, purpose), ...others.map((master) => keyFor(master, purpose))];
}

/** The key in a file; undefined: there is none. @throws SettingsError it is no key of ours */
export function keyIn(file: string): Uint8Array | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if ((found.mode & OF_OTHERS) !== 0) throw broken('key-open');
  const key = readFileSync(file);
  if (key.length !== BYTES) throw broken('key-damaged');
  return key;
}

/** Written beside and linked into place: a key that is there is whole and on the disk, and no process replaces another's. */
function made(folder: string, file: string): Uint8Array {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = newKeyBeside(file);
  try {
    linkSync(draft, file);
    syncFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process of ours was first
  } finally {
    rmSync(draft, { force: true });
  }
  const key = keyIn(file);
  if (key === undefined) throw broken('key-damaged');
  return key;
}

/** A new key in a file of its own, on the disk. Gives the file. */
export function newKeyBeside(file: string): string {
  const draft = `${file}.${randomUUID()}`;
  writeThrough(draft, randomBytes(BYTES));
  return draft;
}

function writeThrough(file: string, bytes: Uint8Array): void {
  const opened = openSync(file, 'wx', 0o600);
  try {
    writeSync(opened, bytes);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The name too must outlive a power cut, before anything is sealed with the key. */
export function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

const broken = (rule: 'key-open' | 'key-damaged'): SettingsError =>
  new SettingsError({ setting: 'LOTRINH_HOME', rule });
