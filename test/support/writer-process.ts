import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('log-writer.mjs', import.meta.url));
const built = fileURLToPath(new URL('../../dist/libs/event-store/event-store.module.js', import.meta.url));

/** What a writer was told stands. */
export interface Acknowledged {
  readonly id: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
}

export interface WriterProcess {
  readonly acknowledged: readonly Acknowledged[];
  /** Resolves once so many events were acknowledged, or all that it had to write. */
  has(count: number): Promise<void>;
  kill(): Promise<void>;
  /** Resolves when it has written everything. @throws when it failed */
  done(): Promise<void>;
}

/** A process of several writers on one store. @throws when the program is not built */
export function startWriters(of: {
  url: string;
  name: string;
  writers: number;
  appends: number;
}): WriterProcess {
  if (!existsSync(built)) throw new Error('the writers run the built program: npm run build');
  const args = [program, of.url, of.name, String(of.writers), String(of.appends)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  const acknowledged: Acknowledged[] = [];
  let noticed = (): void => undefined;
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(JSON.parse(line) as Acknowledged);
    noticed();
  });
  return {
    acknowledged,
    async has(count) {
      const enough = new Promise<void>((resolve) => {
        noticed = () => {
          if (acknowledged.length >= count) resolve();
        };
        noticed();
      });
      await Promise.race([enough, closed]);
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async done() {
      const [code] = await closed;
      if (code !== 0) throw new Error(`the writers ended with ${code}`);
    },
  };
}
