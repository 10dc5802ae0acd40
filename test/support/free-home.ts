import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesNaming, until } from './processes.ts';

/** A new folder for one test's data, and its end. */
export interface FreeHome {
  readonly path: string;
  /** Ends what still works in it, as a failing test leaves it, and removes it. */
  remove(): Promise<void>;
}

export function freeHome(): FreeHome {
  const path = mkdtempSync(join(tmpdir(), 'lotrinh-test-'));
  return {
    path,
    remove: async () => {
      for (const pid of processesNaming(path)) process.kill(pid, 'SIGINT');
      await until('everything in the home has ended', () => processesNaming(path).length === 0);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
