import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that uses a home's server: says its URL, and gives it back when its stdin ends. */
export const SERVER_USER_SOURCE = `
import { acquireServer } from '#runtime/embedded-postgres/embedded-server';
const [home, ...ways] = process.argv.slice(2);
const server = await acquireServer({
  home,
  throwAway: ways.includes('throw-away'),
  ...(ways.includes('no-namespace') ? { canUnshare: () => false } : {}),
});
process.stdout.write(server.url + '\\n');
process.stdin.resume().once('end', () => void server.release());
`;

/** Another process that uses a home's server. */
export interface ServerUser {
  readonly url: string;
  /** Lets it give the server back, and waits for its end. Gives its exit code. */
  leave(): Promise<number | null>;
  /** As a power cut would. */
  kill(): Promise<void>;
}

/** Starts one; `command` is put before Node (`setpriv …`). @throws Error it did not get the server, with what it said */
export async function startServerUser(
  program: string,
  options: { home: string; ways?: readonly string[]; command?: readonly string[] },
): Promise<ServerUser> {
  const words = [
    ...(options.command ?? []),
    process.execPath,
    program,
    options.home,
    ...(options.ways ?? []),
  ];
  const child = spawn(words[0] ?? '', words.slice(1), { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout });
  const url = await Promise.race([
    once(lines, 'line').then(([line]) => line as string),
    ended.then(() => undefined),
  ]);
  if (url === undefined) throw new Error(`the process ended without a server: ${said}`);
  return {
    url,
    leave: async () => {
      child.stdin.end();
      return (await ended)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
