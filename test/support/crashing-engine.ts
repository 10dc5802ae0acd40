import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('crashing-engine.mjs', import.meta.url));

/** Where the engine ends itself; `random`: we end it. */
export type CrashPoint = 'appended' | 'rows' | 'claimed' | 'sent' | 'random' | 'none';

export interface EngineRun {
  readonly url: string;
  readonly home: string;
  /** One for all runs on a log: its clock goes on where it stood. */
  readonly realStart: number;
  readonly dossiers: number;
  readonly point: CrashPoint;
  /** Crash when the point is passed for the n-th time; for `random`, when so many were acknowledged. */
  readonly nth: number;
}

export interface EngineEnd {
  /** Codes and event ids that the engine told us stand. */
  readonly acknowledged: readonly { readonly code: string; readonly id: string }[];
  readonly signal: string | null;
  readonly code: number | null;
}

/** Longest life of one run: a point that is never reached is a fault of the test. */
const ENDS_WITHIN_MS = 60_000;

/** Runs the engine until it is killed or done. */
export async function runEngine(run: EngineRun): Promise<EngineEnd> {
  const point = run.point === 'random' ? 'never' : run.point;
  const child = spawn(process.execPath, [program, JSON.stringify({ ...run, point })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const limit = setTimeout(() => child.kill('SIGTERM'), ENDS_WITHIN_MS);
  const acknowledged: { code: string; id: string }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(JSON.parse(line) as { code: string; id: string });
    if (run.point === 'random' && acknowledged.length === run.nth) child.kill('SIGKILL');
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(limit);
  return { acknowledged, code, signal };
}
