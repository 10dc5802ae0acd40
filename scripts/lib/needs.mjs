import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './child.mjs';
import { say } from './paths.mjs';

/** Programs that tests start and npm does not bring, by their names on the PATH, which are Debian's package names too. */
const NEEDED = ['redis-server', 'chromium'];

/** Brings what is missing by apt where we may; else says in one line what it is and ends with 1. */
export async function needsOrExit() {
  const missing = NEEDED.filter((program) => !isOnPath(program));
  if (missing.length === 0) return;
  const asRoot = rootPrefix();
  if (asRoot === undefined || !isOnPath('apt-get')) {
    end(`not installed: ${missing.join(', ')}; installing needs apt as root or by sudo without a password`);
  }
  say(`tests: installing ${missing.join(', ')} by apt (once) …`);
  // A list that could not be renewed may still hold them; what cannot be had is told by the install.
  await apt(asRoot, ['update']);
  await apt(asRoot, ['install', '-y', '--no-install-recommends', ...missing]);
  const lacking = missing.filter((program) => !isOnPath(program));
  if (lacking.length > 0)
    end(`not installed: ${lacking.join(', ')}; apt could not, what it said stands above`);
}

/** What makes a command run as root, nothing for root itself; undefined where we may not. `id`, not getuid: tests fake it. */
function rootPrefix() {
  if (answer('id', ['-u']) === '0') return [];
  return answer('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n'];
}

/** What a program prints; undefined when it is not there or says no. */
function answer(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** sudo drops our environment, so `env` stands behind it: a question of apt's would wait for ever. */
function apt(asRoot, args) {
  const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
  return run(command, rest, { stdio: ['ignore', process.stderr, process.stderr] });
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function end(text) {
  say(`tests: ${text}`);
  process.exit(1);
}
