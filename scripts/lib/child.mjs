import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a child to its end and answers its exit code. Signals that reach us are handed on, and we end by them once
 * the child has: spawn, not spawnSync, which would sit on a TERM until the child is done.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    let endedBy;
    const forward = (signal) => {
      endedBy = signal;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, forward);
    const settle = (then) => {
      for (const signal of SIGNALS) process.removeListener(signal, forward);
      if (endedBy !== undefined) process.exit(endedBy === 'SIGINT' ? 130 : 143);
      then();
    };
    child.once('error', (error) => settle(() => reject(error)));
    child.once('close', (code) => settle(() => resolve(code ?? 1)));
    options.onStart?.(child);
  });
}

/** Runs a script of Node's with the same Node. */
export const runNode = (args, options) => run(process.execPath, args, options);
