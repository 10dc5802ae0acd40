import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function take() {
  const own = `${LOCK}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(ownerOf(LOCK))) rmSync(LOCK, { force: true });
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
