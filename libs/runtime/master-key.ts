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
export type KeyPurpose = 'totp' | 'person';

/**
 * The key under which secrets and personal data lie in the database: 32 random bytes in `{home}/keys/master.key`, made
 * at first need. It is in no database and no dump of one: who loses it loses what it sealed, who has only the database
 * reads nothing of it. Processes that make it at once end with one key.
 * @throws SettingsError the file is no key (`key-damaged`), may be read by others (`key-open`), or cannot be made or read
 */
export function masterKey({ home }: Pick<Settings, 'home'>): Uint8Array {
  const folder = join(home, 'keys');
  const file = join(folder, 'master.key');
  try {
    return keyIn(file) ?? made(folder, file);
  } catch (cause) {
    if (cause instanceof SettingsError) throw cause;
    throw new SettingsError({ setting: 'LOTRINH_HOME', rule: 'not-a-folder' }, { cause });
  }
}

/** A key of 32 bytes for one purpose alone (HKDF, RFC 5869, SHA-256): none of them tells of another, or of the master key. */
export function keyFor(master: Uint8Array, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, '', `lotrinh ${purpose} 1`, BYTES));
}

function keyIn(file: string): Uint8Array | undefined {
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
  const draft = `${file}.${randomUUID()}`;
  try {
    writeThrough(draft, randomBytes(BYTES));
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
function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

const broken = (rule: 'key-open' | 'key-damaged'): SettingsError =>
  new SettingsError({ setting: 'LOTRINH_HOME', rule });
