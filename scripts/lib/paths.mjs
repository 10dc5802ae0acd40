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
