import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SettingsError } from './settings-error.ts';

/** Says that a folder is a home of this program; the first thing that is written in one. */
const MARK = 'lotrinh-home';
/** What file systems, desktops and Git put into a folder that people call empty. */
const NOBODYS = new Set(['lost+found', '.DS_Store', '.gitkeep', '.gitignore']);

/**
 * Makes `home` (absolute) or takes it: an empty folder, or one taken before. Everything else is somebody's work, and a
 * slip in the setting must not fill `/etc` with a database.
 * @throws SettingsError the folder is full of other things, or cannot be made or written
 */
export function takeHome(home: string): void {
  try {
    makeFolder(home);
    const inside = readdirSync(home);
    if (inside.includes(MARK)) return;
    if (inside.some((name) => !NOBODYS.has(name)))
      throw new SettingsError({ setting: 'LOTRINH_HOME', rule: 'not-our-folder' });
    writeFileSync(join(home, MARK), '');
  } catch (cause) {
    if (cause instanceof SettingsError) throw cause;
    throw new SettingsError({ setting: 'LOTRINH_HOME', rule: 'not-a-folder' }, { cause });
  }
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
