import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a TypeScript program of a test in a process of its own, until it ends or kills itself; what it said, and how it ended. */
export async function runProgram(
  program: URL,
  args: readonly string[],
): Promise<{ readonly signal: string | null; readonly code: number | null; readonly said: string }> {
  const flags = ['--conditions=@lotrinh/source', '--import', './test/support/typescript.mjs'];
  const child = spawn(process.execPath, [...flags, fileURLToPath(program), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { code, signal, said };
}
