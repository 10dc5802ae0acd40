import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('main.mjs', import.meta.url));

/** A stand-in that can be killed as a server can. */
export interface StandinProcess {
  readonly url: string;
  /** kill -9. */
  kill(): Promise<void>;
  /** Again on the same folder and port. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export async function startStandinProcess(): Promise<StandinProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-kurrentdb-'));
  let { child, url } = await started(folder, '0');
  const port = new URL(url).port;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
  };
  return {
    url,
    kill: () => end('SIGKILL'),
    start: async () => {
      ({ child, url } = await started(folder, port));
    },
    stop: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Resolves once it says where it listens. @throws Error it ended before */
async function started(folder: string, port: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program, '--folder', folder, '--port', port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close').then(() => {
    throw new Error('the stand-in ended before it listened');
  });
  closed.catch(() => undefined);
  const [url] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), closed])) as [
    string,
  ];
  return { child, url };
}
