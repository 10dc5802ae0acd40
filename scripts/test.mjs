/**
 * What tests need beyond npm, the set-up, then jest: `npm test [-- paths and options of jest]`, `npm run test:full` for the long counts.
 * The last line is `N passed, N failed`. No test at all and a suite that did not load count as failed.
 * `npm run test:full` leaves its record in docs/runs/test-full.json, with paths in test-full-of-some.json.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './lib/child.mjs';
import { needsOrExit } from './lib/needs.mjs';
import { inRoot, say } from './lib/paths.mjs';
import { circumstances, notesIn, writeRun } from './lib/run-record.mjs';
import { setupOrExit } from './setup.mjs';

/** What is left open keeps jest alive for ever after its last test; this long after the results it is a failure. */
const GRACE_MS = 15_000;

const full = process.argv.includes('--full');
const wanted = process.argv.slice(2).filter((arg) => arg !== '--full');
await needsOrExit();
await setupOrExit();

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-jest-'));
const results = join(folder, 'results.json');
const notes = join(folder, 'notes.ndjson');
const began = performance.now();
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

let hung = false;
const code = await runNode(
  [
    '--experimental-vm-modules', // given here, not in NODE_OPTIONS, which would leak into every child
    '--disable-warning=ExperimentalWarning',
    inRoot('node_modules', 'jest', 'bin', 'jest.js'),
    '--json',
    `--outputFile=${results}`,
    ...wanted,
  ],
  {
    stdio: ['ignore', 'ignore', 'inherit'], // jest's stdout is the same JSON as the file's
    env: { ...process.env, TEST_TIER: full ? 'full' : 'normal', TEST_NOTES: notes },
    onStart: endWhenHung,
  },
);

const { passed, failed } = tally();
if (full) {
  const minutes = Math.round((performance.now() - began) / 6000) / 10;
  const only = wanted.length === 0 ? {} : { only: wanted };
  const record = { ...circumstances(), ...only, minutes, passed, failed, ...notesIn(notes) };
  say(`test: written to ${writeRun(wanted.length === 0 ? 'test-full' : 'test-full-of-some', record)}`);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

function endWhenHung(child) {
  const watch = setInterval(() => {
    if (!existsSync(results)) return;
    clearInterval(watch);
    const end = setTimeout(() => {
      hung = true;
      say('test: jest did not end: something was left open (--detectOpenHandles names it)');
      child.kill('SIGKILL');
    }, GRACE_MS);
    child.once('close', () => clearTimeout(end));
  }, 500);
  child.once('close', () => clearInterval(watch));
}

function tally() {
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const outcome = JSON.parse(readFileSync(results, 'utf8'));
  const failed = outcome.numFailedTests + outcome.numRuntimeErrorTestSuites + (hung ? 1 : 0);
  const silent = failed === 0 && (outcome.numPassedTests === 0 || code !== 0);
  return { passed: outcome.numPassedTests, failed: silent ? 1 : failed };
}
