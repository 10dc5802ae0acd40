import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreUnreachable } from '#event-store/errors';
import { formatIdentity, isRunning, ownIdentity, parseIdentity } from './process-identity.ts';

/** Longer than initdb and a recovery take on a slow disk. Smaller: a second starter gives up on a first that is fine. */
const LOCKED_AT_MOST_MS = 60_000;
const LOOK_EVERY_MS = 20;
/** Taking over a dead owner's lock is a matter of microseconds: a guard this old lost its owner in between. */
const GUARD_STALE_AFTER_MS = 10_000;

let attempts = 0;

/**
 * Runs `work` while no other process (and no other call here) holds `file`. The lock appears whole, with its owner
 * inside, and a dead owner's is taken over.
 * @throws StoreUnreachable a living process holds it for longer than a minute
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + LOCKED_AT_MOST_MS;
  while (!tryLock(file)) {
    if (performance.now() > until) throw new StoreUnreachable(`${file} is held by another process`);
    await wait(LOOK_EVERY_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  if (createWhole(file)) return true;
  const guard = `${file}.takeover`;
  if (isOwnerAlive(file)) return false;
  // One at a time looks again and removes, else the second would remove the lock that the first has just taken.
  if (!createWhole(guard)) {
    removeWhenOld(guard);
    return false;
  }
  try {
    if (!isOwnerAlive(file)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
  return false;
}

/** A link to a file written before: nobody ever sees a lock without its owner. */
function createWhole(file: string): boolean {
  attempts += 1;
  const draft = `${file}.${String(process.pid)}.${String(attempts)}`;
  writeFileSync(draft, formatIdentity(ownIdentity()));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isOwnerAlive(file: string): boolean {
  try {
    const owner = parseIdentity(readFileSync(file, 'utf8'));
    return owner !== undefined && isRunning(owner);
  } catch {
    return true; // just gone: try to create it again rather than take it over
  }
}

function removeWhenOld(guard: string): void {
  const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs;
  if (made !== undefined && Date.now() - made > GUARD_STALE_AFTER_MS) rmSync(guard, { force: true });
}
