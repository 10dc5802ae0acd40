import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout (or the installed package) that these scripts belong to. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside it. */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** Progress goes to stderr: stdout belongs to `--json`. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** A failure that needs words, not a stack. */
export class SetupFailure extends Error {}

/** Writes a file that appears whole: a note cut short must not be read as one. */
export function writeWhole(file, text) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
