import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** A user of the system, by numbers. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** How PostgreSQL is started so that it does not see itself run by root, which it refuses. */
export interface Launcher {
  /** Words before the program's own. */
  readonly prefix: readonly string[];
  /** The user it runs as, when that is not ours; the data must be this user's. */
  readonly as?: Owner;
}

/** What the launcher depends on; `canUnshare` is asked only when it matters. */
export interface LauncherConditions {
  readonly uid: number;
  /** Owner of the data folder; undefined when it is still to be made. */
  readonly dataOwner: Owner | undefined;
  readonly canUnshare: () => boolean;
}

/**
 * Ordinary user: as we are. Root: in a user namespace of its own (the server sees another number, files stay root's);
 * where that is forbidden (containers), as user `postgres` or `nobody`. Data that exist decide: the launcher follows
 * their owner, for a server in a namespace cannot open another user's folder.
 */
export function launcherFor({ uid, dataOwner, canUnshare }: LauncherConditions): Launcher {
  if (uid !== 0) return { prefix: [] };
  if (dataOwner !== undefined && dataOwner.uid !== 0) return { prefix: [], as: dataOwner };
  return canUnshare() ? { prefix: ['unshare', '-U', '--'] } : { prefix: [], as: serviceUser() };
}

/** A user namespace can be made here. */
export function canUnshare(): boolean {
  return spawnSync('unshare', ['-U', 'true'], { stdio: 'ignore' }).status === 0;
}

/** Owner of a path; undefined when there is nothing. */
export function ownerOf(path: string): Owner | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** This user can enter `folder` and start what lies there. */
export function canReach(folder: string, user: Owner): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}

/** `postgres` where there is one, else `nobody`, else the number that means nobody on Linux. */
function serviceUser(): Owner {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return { uid: 65_534, gid: 65_534 };
}
