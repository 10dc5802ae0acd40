import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { inRoot, say } from './paths.mjs';

const LOCK = inRoot('.lotrinh-setup.lock');

/**
 * Runs `work` while no other set-up of this checkout runs. The lock is a file that appears whole, with its owner's
 * pid inside (a link to a file written before), so that nobody ever reads a lock without an owner.
 */
export async function alone(work) {
  for (let told = false; !take(); told = true) {
    if (!told) say('set-up: another process is at it, waiting …');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  process.once('exit', release); // also when a signal ends us
  try {
    return await work();
  } finally {
    release();
    process.removeListener('exit', release);
  }
}

/** Taking over a dead owner's lock takes microseconds: a guard this old lost its owner in between. */
const GUARD_STALE_AFTER_MS = 10_000;

function take() {
  if (createWhole(LOCK)) return true;
  if (!isAlive(ownerOf(LOCK))) takeOver();
  return false;
}

/** One at a time looks again and removes, else the second would remove the lock that the first has just taken. */
function takeOver() {
  const guard = `${LOCK}.takeover`;
  if (!createWhole(guard)) {
    const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - made > GUARD_STALE_AFTER_MS) rmSync(guard, { force: true });
    return;
  }
  try {
    if (existsSync(LOCK) && !isAlive(ownerOf(LOCK))) rmSync(LOCK, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function createWhole(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function release() {
  if (ownerOf(LOCK) === process.pid) rmSync(LOCK, { force: true });
}

function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  // Our own number in a lock we do not hold is left over from another life of a container.
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
