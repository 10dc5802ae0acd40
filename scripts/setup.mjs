/**
 * Installs and builds what is missing or stale, and nothing else: a second call costs a few milliseconds and needs
 * no network. `node scripts/setup.mjs [--build]`: the latter builds even when nothing changed.
 */
import { pathToFileURL } from 'node:url';
import { build, isBuilt } from './lib/build.mjs';
import { install, isInstalled } from './lib/install.mjs';
import { alone } from './lib/lock.mjs';
import { say, SetupFailure } from './lib/paths.mjs';

/** @throws SetupFailure npm or the compiler said no */
export async function setup({ program = true, force = false } = {}) {
  const ready = () => isInstalled() && (!program || isBuilt());
  if (!force && ready()) return;
  await alone(async () => {
    await install();
    if (program && (force || !isBuilt())) await build({ force });
  });
}

/** Runs the set-up for a script; says what went wrong and ends with 1 when it did. */
export async function setupOrExit(options) {
  try {
    await setup(options);
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    say(`set-up: ${error.message}`);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setupOrExit({ force: process.argv.includes('--build') });
}
