import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import type { Layout } from './layout.ts';

/**
 * Waits for the end of its stdin, which comes also when our process is killed; then ends the server and removes the
 * folders. Deaf to the signals of the terminal, else Ctrl-C would end it before us.
 */
const WATCHER = `
trap '' INT TERM HUP
cat > /dev/null
pid=$(head -n 1 "$1/postmaster.pid" 2> /dev/null)
if [ -n "$pid" ] && kill -INT "$pid" 2> /dev/null; then
  tries=0
  while kill -0 "$pid" 2> /dev/null && [ "$tries" -lt 300 ]; do sleep 0.1; tries=$((tries + 1)); done
fi
shift
rm -rf -- "$@"
`;

/** Sees to it that a throw-away home ends with this process, however that ends. Gives what ends it now. */
export function endWithUs(home: string, layout: Layout): () => Promise<void> {
  // A server that runs as another user must be able to pass through; what is inside is closed by itself.
  if (process.getuid?.() === 0) chmodSync(home, 0o711);
  const watcher = spawn('/bin/sh', ['-c', WATCHER, 'lotrinh-watcher', layout.data, home, layout.run], {
    detached: true,
    cwd: '/',
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  const ended = once(watcher, 'close');
  return async () => {
    watcher.ref();
    watcher.stdin.end();
    await ended;
  };
}
