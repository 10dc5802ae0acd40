/**
 * A container's health check, exit 0 or 1: `node scripts/health.mjs` asks the API of this container whether it is
 * ready; with `projector` or `reminder`, which listen nowhere, it looks for a fresh heartbeat in the home.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Three beats of `libs/runtime/heartbeat.ts`. */
const DEAD_AFTER_MS = 15_000;
const ANSWER_WITHIN_MS = 4000;

const [program] = process.argv.slice(2);
const healthy = program === undefined ? await answers() : beats(program);
if (!healthy) process.stderr.write(`not healthy: ${program ?? 'api'}\n`);
process.exitCode = healthy ? 0 : 1;

async function answers() {
  const url = `http://127.0.0.1:${process.env.PORT || '3000'}/health/ready`;
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return ok;
  } catch {
    return false;
  }
}

function beats(name) {
  const file = join(process.env.LOTRINH_HOME || 'var', 'alive', name);
  const beaten = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - beaten < DEAD_AFTER_MS;
}
