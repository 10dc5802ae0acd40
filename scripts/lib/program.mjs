import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { setupOrExit } from '../setup.mjs';
import { inRoot } from './paths.mjs';

/**
 * Sets up, then runs the program in this very process: arguments, exit code, terminal and signals need no handing on.
 */
export async function runProgram(program, args) {
  const orphaned = watchForebears();
  await setupOrExit();
  process.setSourceMapsEnabled(true);
  if (process.env.npm_lifecycle_event !== undefined) endWithParent(orphaned);
  const file = inRoot(program);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}

/** npm starts a shell that starts us: killed with -9, it leaves the shell as our living parent. Gives what tells. */
function watchForebears() {
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  return () => process.ppid !== parent || parentOf(parent) !== grandparent;
}

/** Undefined where the system does not show it in `/proc`: there we see our own parent only. */
function parentOf(pid) {
  try {
    // The command stands in brackets and may hold anything, brackets too.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1];
  } catch {
    return undefined;
  }
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * A TERM to `npm run …` ends npm and its shell and leaves us, and our database, as orphans. So we watch for it. A signal
 * to the whole group reaches us as well, and is not said twice: a second one would end us before we have cleaned up.
 */
function endWithParent(orphaned) {
  const watch = setInterval(() => {
    if (!orphaned()) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      clearInterval(watch);
      // With a listener of ours alone, the signal would do nothing any more.
      if (process.listenerCount(signal) === 1) process.exit(code);
    });
  }
}
