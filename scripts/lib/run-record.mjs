import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

/** Where and on what a run happened: what its figures can be compared by. */
export function circumstances() {
  return {
    at: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: inRoot() }).toString().trim(),
    node: process.version,
    machine: `${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  };
}

/** Writes the record of a run, which is committed: `docs/runs/<name>.json`. */
export function writeRun(name, record) {
  const folder = inRoot('docs', 'runs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  return file;
}

/** What tests noted, a line each: seeds by test, figures by test. */
export function notesIn(file) {
  const notes = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').map(JSON.parse) : [];
  const by = (member) =>
    Object.fromEntries(
      notes
        .filter((note) => note[member] !== undefined)
        .map((note) => [note.test, note[member]])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return { seeds: by('seed'), figures: by('figures') };
}
