/**
 * `npm run bench`: the three workloads of the first marks, ours beside raw `pg` and its peers, all in one run and in
 * turn, on a throw-away PostgreSQL with fsync on. Options: --rounds N, --only PART,PART (of a workload's id), --quick
 * (tiny counts: are the answers right?), --out (writes docs/runs/bench.json), --json.
 * Exit 1 when an answer was wrong. A mark that is missed is printed, with where the time went.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from '../scripts/lib/child.mjs';
import { inRoot, say } from '../scripts/lib/paths.mjs';
import { circumstances, writeRun } from '../scripts/lib/run-record.mjs';
import { setupOrExit } from '../scripts/setup.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    out: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

await setupOrExit();
await installPeers();
// Only now: what they import may just have been installed and built.
const { measured } = await import('./measure.mjs');
const { rowsOf, table } = await import('./report.mjs');
const { startServer } = await import('./server.mjs');
const { workloads } = await import('./workloads.mjs');

const rounds = Number(options.rounds ?? (options.quick ? 1 : 7));
const wanted = options.only?.split(',') ?? [''];
const server = await startServer();
const rows = [];
const reasons = [];
try {
  for (const planned of workloads(options)) {
    if (!wanted.some((part) => planned.id.includes(part))) continue;
    say(`bench: ${planned.id} …`);
    const workload = await planned.open(server);
    const found = rowsOf(workload, await measured(workload, rounds));
    rows.push(...found);
    if (found.some(({ met }) => met === false)) reasons.push(...((await workload.explain?.()) ?? []));
    await workload.close();
  }
} finally {
  await server.stop();
}
const result = { ...circumstances(), rounds, rows, reasons };
process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : table(result));
if (options.out) say(`bench: written to ${writeRun('bench', result)}`);
process.exitCode = rows.some(({ wrong }) => wrong !== undefined) ? 1 : 0;

/** The peers have a lock of their own and are never part of the program's. A quick run goes without them. */
async function installPeers() {
  if (options.quick || existsSync(inRoot('bench', 'node_modules'))) return;
  say('bench: installing the peers (once) …');
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const cwd = inRoot('bench');
  const code = await run('npm', flags, { cwd, stdio: ['ignore', process.stderr, process.stderr] });
  if (code !== 0) throw new Error(`npm ci in bench/ ended with ${code}`);
}
