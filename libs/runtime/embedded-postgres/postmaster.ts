import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, identityOf } from './process-identity.ts';

/** A server of ours that answers, as its own `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  /** The folder of its socket. */
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** The server that runs on `data`, or undefined. */
export function runningPostmaster(data: string): Postmaster | undefined {
  const lines = linesOf(pidFile(data));
  const pid = Number(lines[0]);
  if (!(pid > 0) || identityOf(pid) === undefined || !isPostmasterOf(pid, data)) return undefined;
  return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/**
 * Removes what a server left that is gone. PostgreSQL does so itself, unless the number in its file has gone to a
 * stranger of the same user, as in a container: then it refuses for ever.
 */
export function removeLeftovers(data: string, socketFolder: string): void {
  rmSync(pidFile(data), { force: true });
  for (const name of readdirSync(socketFolder)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(socketFolder, name), { force: true });
  }
}

function isPostmasterOf(pid: number, data: string): boolean {
  return commandLineOf(pid).includes(`-D ${data} `);
}

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}
