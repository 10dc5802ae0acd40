import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { SettingsError } from './settings-error.ts';

/** Says that a folder is a home of this program; the first thing that is written in one. */
const MARK = 'lotrinh-home';
/** What a file system puts into a folder that people call empty. */
const NOBODYS = new Set(['lost+found']);
/** Root owns these, and yet they are nobody's to fill. */
const OF_THE_SYSTEM = ['bin', 'boot', 'dev', 'etc', 'lib', 'lib64', 'proc', 'sbin', 'sys', 'usr'].map(
  (name) => `/${name}`,
);

/**
 * Makes `home` (absolute) or takes it: an empty folder, one of the caller's own (contract section 2), or one taken before.
 * A slip in the setting must not fill somebody else's folder, or `/etc`, with a database.
 * @throws SettingsError the folder is full and not the caller's, or cannot be made or written
 */
export function takeHome(home: string): void {
  try {
    makeFolder(home);
    const inside = readdirSync(home);
    if (inside.includes(MARK)) return;
    if (inside.some((name) => !NOBODYS.has(name)) && !isOwn(home))
      throw new SettingsError({ setting: 'LOTRINH_HOME', rule: 'not-our-folder' });
    writeFileSync(join(home, MARK), '');
  } catch (cause) {
    if (cause instanceof SettingsError) throw cause;
    throw new SettingsError({ setting: 'LOTRINH_HOME', rule: 'not-a-folder' }, { cause });
  }
}

function isOwn(home: string): boolean {
  const path = resolve(home);
  if (path === sep || OF_THE_SYSTEM.some((folder) => path === folder || path.startsWith(`${folder}/`)))
    return false;
  return statSync(home).uid === (process.getuid?.() ?? statSync(home).uid);
}

/** Step by step: Node's own `recursive` never returns where a parent cannot hold folders (`/proc/x`). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process of ours was first
  }
}
