import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { formatIdentity, isRunning, ownIdentity, parseIdentity } from './process-identity.ts';

/**
 * Notes in `folder` that this process uses the server. Gives the note's file.
 * Register and leave under the home's lock only: the last one to leave stops the server.
 */
export function register(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const note = join(folder, `${String(process.pid)}-${randomUUID()}`);
  writeFileSync(note, formatIdentity(ownIdentity()));
  return note;
}

/** Takes the note back, and those of processes that died. True when nobody is left. */
export function leave(folder: string, note: string): boolean {
  rmSync(note, { force: true });
  const left = readdirSync(folder).map((name) => join(folder, name));
  return left.filter(isUsed).length === 0;
}

function isUsed(note: string): boolean {
  const user = parseIdentity(readFileSync(note, 'utf8'));
  if (user !== undefined && isRunning(user)) return true;
  rmSync(note, { force: true });
  return false;
}
